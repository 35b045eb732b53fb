package app.comanda.api.description;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A method of a resource that answers requests. */
record Endpoint(Class<?> resource, Method method, String verb, String path) {

    /** By "GET /orders/{id}". @throws IllegalStateException when two methods answer the same */
    static Map<String, Endpoint> all() {
        Map<String, Endpoint> all = new TreeMap<>();
        Classes.ofTheApi().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method).stream()))
                .forEach(endpoint -> {
                    if (all.put(endpoint.name(), endpoint) != null) {
                        throw new IllegalStateException("twice: " + endpoint.name());
                    }
                });
        return all;
    }

    private static Optional<Endpoint> of(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .findFirst()
                .map(type -> new Endpoint(
                        resource,
                        method,
                        type.getAnnotation(HttpMethod.class).value(),
                        join(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))));
    }

    private static String join(Path resource, Path method) {
        String joined = "/" + resource.value() + "/" + (method == null ? "" : method.value());
        String clean = joined.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*\\}", "{$1}");
        return clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    String name() {
        return verb + " " + path;
    }

    boolean open() {
        return rule() instanceof PermitAll;
    }

    Set<String> roles() {
        return rule() instanceof RolesAllowed allowed ? Set.of(allowed.value()) : Set.of();
    }

    private Object rule() {
        for (AnnotatedElement element : List.of(method, resource)) {
            if (element.isAnnotationPresent(RolesAllowed.class)) {
                return element.getAnnotation(RolesAllowed.class);
            }
            if (element.isAnnotationPresent(PermitAll.class)) {
                return element.getAnnotation(PermitAll.class);
            }
        }
        return "nobody";
    }
}
