package app.comanda.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
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
}
