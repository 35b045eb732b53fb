package app.comanda.api.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.api.ApiV1;
import app.comanda.api.security.AccessRules.Rule;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link AccessRules} closes a forgotten method at runtime; this says so before anybody meets it. */
class EveryResourceHasARuleTest {

    private static final Set<String> ROLES = Set.of("chain_admin", "owner", "manager", "cashier", "kitchen", "guest");

    @Test
    void everyMethodNamesItsRolesOrIsOpenOnPurpose() throws Exception {
        List<Method> methods = resources().stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(EveryResourceHasARuleTest::isCalledByHttp)
                .toList();
        assertFalse(methods.isEmpty());
        for (Method method : methods) {
            Rule rule = Rule.of(method, method.getDeclaringClass());
            assertTrue(rule.open() || !rule.roles().isEmpty(), () -> "nobody may call " + method);
        }
    }

    @Test
    void noRuleNamesARoleThatDoesNotExist() throws Exception {
        for (Class<?> resource : resources()) {
            for (Method method : resource.getMethods()) {
                Set<String> roles = Rule.of(method, resource).roles();
                assertEquals(
                        Set.of(),
                        roles.stream().filter(role -> !ROLES.contains(role)).collect(Collectors.toSet()),
                        method::toString);
            }
        }
    }

    private static boolean isCalledByHttp(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static List<Class<?>> resources() throws IOException, URISyntaxException {
        java.nio.file.Path classes = java.nio.file.Path.of(
                ApiV1.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(EveryResourceHasARuleTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, ApiV1.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
