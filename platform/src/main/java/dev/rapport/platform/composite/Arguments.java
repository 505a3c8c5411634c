package dev.rapport.platform.composite;

import dev.rapport.platform.record.JsonBody;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a resource method's arguments from a subrequest, by the annotations that make them from a request. Knows as much
 * of Jakarta REST as the record plane uses: texts, values with a constructor from one text, beans of headers, and bodies.
 */
final class Arguments {
    private final SubRequest request;
    private final Map<String, String> variables;
    private final Map<String, String> parameters;

    Arguments(SubRequest request, Map<String, String> variables) {
        this.request = request;
        this.variables = variables;
        parameters = UrlText.parameters(request.query());
    }

    /** Whether a method takes nothing but what can be made here; others are not for subrequests. */
    static boolean canBeMade(Method method) {
        return Arrays.stream(method.getParameters()).allMatch(Arguments::canBeMade);
    }

    private static boolean canBeMade(Parameter parameter) {
        Class<?> type = parameter.getType();
        return isNamed(parameter)
                ? type == String.class || fromText(type) != null
                : type == JsonBody.class || isBean(type);
    }

    @Nullable
    Object[] of(Method method) throws Throwable {
        Parameter[] declared = method.getParameters();
        @Nullable Object[] arguments = new Object[declared.length];
        for (int i = 0; i < declared.length; i++) {
            arguments[i] = of(declared[i]);
        }
        return arguments;
    }

    private @Nullable Object of(Parameter parameter) throws Throwable {
        if (isNamed(parameter)) {
            return convert(text(parameter), parameter.getType());
        }
        if (parameter.getType() == JsonBody.class) {
            return request.body() == null ? null : new JsonBody(request.body());
        }
        Constructor<?> constructor = parameter.getType().getDeclaredConstructor();
        constructor.setAccessible(true);
        Object bean = constructor.newInstance();
        for (Field field : parameter.getType().getDeclaredFields()) {
            if (isNamed(field)) {
                field.setAccessible(true);
                field.set(bean, convert(text(field), field.getType()));
            }
        }
        return bean;
    }

    private @Nullable String text(AnnotatedElement declared) {
        String given = given(declared);
        DefaultValue otherwise = declared.getAnnotation(DefaultValue.class);
        return given == null && otherwise != null ? otherwise.value() : given;
    }

    private @Nullable String given(AnnotatedElement declared) {
        PathParam path = declared.getAnnotation(PathParam.class);
        if (path != null) {
            return variables.get(path.value());
        }
        QueryParam query = declared.getAnnotation(QueryParam.class);
        if (query != null) {
            return parameters.get(query.value());
        }
        HeaderParam header = declared.getAnnotation(HeaderParam.class);
        return header == null ? null : request.headers().get(header.value());
    }

    private static @Nullable Object convert(@Nullable String text, Class<?> type) throws Throwable {
        Constructor<?> constructor = fromText(type);
        if (text == null || type == String.class || constructor == null) {
            return text;
        }
        try {
            return constructor.newInstance(text);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Constructor<?> fromText(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .filter(constructor -> Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .orElse(null);
    }

    private static boolean isBean(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(Arguments::isNamed);
    }

    private static boolean isNamed(AnnotatedElement declared) {
        return declared.isAnnotationPresent(PathParam.class)
                || declared.isAnnotationPresent(QueryParam.class)
                || declared.isAnnotationPresent(HeaderParam.class);
    }
}
