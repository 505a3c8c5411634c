package dev.rapport.platform.composite;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method of a resource, and the address it answers.
 *
 * @param template segments of its address; those in braces stand for anything
 */
record Endpoint(Class<?> resource, Method method, String httpMethod, List<String> template) {
    static Stream<Endpoint> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(Arguments::canBeMade)
                .flatMap(method -> httpMethod(method).stream()
                        .map(name -> new Endpoint(resource, method, name, template(resource, method))));
    }

    private static Optional<String> httpMethod(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (named != null) {
                return Optional.of(named.value());
            }
        }
        return Optional.empty();
    }

    private static List<String> template(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    boolean matches(List<String> segments) {
        if (segments.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!isVariable(i) && !template.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Sorts literal segments before variables, the leftmost deciding, as Jakarta REST does. */
    String specificity() {
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < template.size(); i++) {
            order.append(isVariable(i) ? '1' : '0');
        }
        return order.toString();
    }

    Map<String, String> variables(List<String> segments) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            if (isVariable(i)) {
                variables.put(template.get(i).substring(1, template.get(i).length() - 1), segments.get(i));
            }
        }
        return variables;
    }

    private boolean isVariable(int i) {
        return template.get(i).startsWith("{");
    }

    /** Calls it, interceptors and all. */
    @Nullable
    Object call(@Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(Arc.container().instance(resource).get(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
