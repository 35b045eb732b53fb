package app.comanda.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApiV1Test {

    @Test
    void everyResourceAndProviderIsNamedAndNothingElse() {
        Set<Class<?>> ours = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.comanda.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());

        assertEquals(ours, new ApiV1().getClasses());
    }

    /** Making a resource anew for each request, with all that is injected into it, was an eighth of an order's work. */
    @Test
    void aResourceServesAllRequestsAndKeepsNothingOfOne() {
        List<Class<?>> resources = new ApiV1()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .toList();

        for (Class<?> resource : resources) {
            assertTrue(resource.isAnnotationPresent(ApplicationScoped.class), resource.getSimpleName());
            for (Field field : resource.getDeclaredFields()) {
                boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
                assertTrue(
                        constant || field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(EJB.class),
                        resource.getSimpleName() + "." + field.getName());
            }
        }
    }
}
