package dev.rapport.content.version;

import dev.rapport.platform.id.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two versions of an asset: of what is known about the files, and of what is written in them.
 *
 * @param fields those whose values are not the same
 */
@Schema(name = "VersionDifference")
record VersionDifference(
        RecordId from, RecordId to, boolean sameBytes, List<FieldDifference> fields, TextDifference text) {
    VersionDifference {
        fields = List.copyOf(fields);
    }

    /** One value that is not the same. */
    @Schema(name = "VersionFieldDifference")
    record FieldDifference(
            @Schema(examples = "pathOnClient") String field,
            @Schema(examples = "deck.pdf") String from,
            @Schema(examples = "deck-2.pdf") String to) {}

    /** @param older text of the older version, null if there is none */
    static VersionDifference between(VersionView from, VersionView to, @Nullable String older, @Nullable String newer) {
        List<FieldDifference> fields = new ArrayList<>();
        compare(fields, "title", from.title(), to.title());
        compare(fields, "pathOnClient", from.pathOnClient(), to.pathOnClient());
        compare(fields, "contentType", from.contentType(), to.contentType());
        compare(fields, "contentSize", from.contentSize(), to.contentSize());
        compare(fields, "checksum", from.checksum(), to.checksum());
        compare(fields, "createdById", from.createdById(), to.createdById());
        boolean sameBytes = from.checksum().equals(to.checksum());
        return new VersionDifference(from.id(), to.id(), sameBytes, fields, text(from, to, older, newer));
    }

    private static TextDifference text(
            VersionView from, VersionView to, @Nullable String older, @Nullable String newer) {
        if (older != null && newer != null) {
            return TextDifference.between(older, newer, from.versionNumber(), to.versionNumber());
        }
        VersionView without = older == null ? from : to;
        return TextDifference.unknown("The text of version " + without.versionNumber() + " is " + without.textStatus()
                + (without.textFault() == null ? "." : ": " + without.textFault() + "."));
    }

    private static void compare(List<FieldDifference> fields, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            fields.add(new FieldDifference(field, from.toString(), to.toString()));
        }
    }
}
