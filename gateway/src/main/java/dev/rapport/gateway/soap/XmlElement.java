package dev.rapport.gateway.soap;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a request or an answer. Names are local: clients choose their own prefixes, and some forget the namespace.
 *
 * @param text null for one that says {@code xsi:nil}, or has children
 */
record XmlElement(String name, @Nullable String text, List<XmlElement> children) {
    XmlElement {
        children = List.copyOf(children);
    }

    static XmlElement leaf(String name, @Nullable Object value) {
        return new XmlElement(name, value == null ? null : value.toString(), List.of());
    }

    static XmlElement of(String name, XmlElement... children) {
        return new XmlElement(name, null, List.of(children));
    }

    /** The first child of this name. */
    Optional<XmlElement> find(String child) {
        return children.stream().filter(element -> element.name.equals(child)).findFirst();
    }

    /** The text of the first child of this name, unless it is empty. */
    Optional<String> findText(String child) {
        return find(child).map(XmlElement::text).filter(text -> !text.isEmpty());
    }
}
