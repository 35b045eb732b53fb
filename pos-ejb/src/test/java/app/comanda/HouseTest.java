package app.comanda;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.tenancy.TenantOwned;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a reader of the folders may rely on (docs/adr/0001). */
@AnalyzeClasses(packages = "app.comanda", importOptions = DoNotIncludeTests.class)
class HouseTest {

    /** Lines of source, its imports and its comments too. */
    private static final int LONGEST_CLASS = 300;

    private static final List<String> FOUNDATIONS = List.of("kernel", "tenancy", "audit", "messaging");

    /** Who may import whom, beside the foundations and oneself. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("staff", List.of()),
            Map.entry("device", List.of("staff")),
            Map.entry("catalog", List.of("pricing")),
            Map.entry("ordering", List.of("pricing", "catalog", "staff", "device")),
            Map.entry("payment", List.of("pricing", "ordering", "staff", "device")),
            Map.entry("guest", List.of("staff", "device", "ordering", "payment")),
            Map.entry("kitchen", List.of("catalog", "ordering", "device")),
            Map.entry("sync", List.of("pricing", "catalog", "staff", "device", "ordering", "payment", "kitchen")),
            Map.entry("notification", List.of("pricing", "ordering", "payment")),
            Map.entry("printing", List.of("staff", "device", "ordering", "payment", "kitchen")),
            Map.entry("realtime", List.of("catalog", "ordering", "payment", "kitchen")),
            Map.entry("reporting", List.of("pricing", "staff", "device", "catalog", "ordering", "payment", "kitchen")));

    @ArchTest
    static final ArchRule contextsHaveNoCycles =
            slices().matching("app.comanda.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void contextsImportOnlyWhatTheTableAllows(com.tngtech.archunit.core.domain.JavaClasses house) {
        MAY_IMPORT.forEach((context, others) -> {
            List<String> allowed = new ArrayList<>(FOUNDATIONS);
            allowed.addAll(others);
            allowed.add(context);
            onlyDependsOn(context, allowed).check(house);
        });
        onlyDependsOn("kernel", List.of("kernel")).check(house);
        onlyDependsOn("tenancy", List.of("kernel", "tenancy")).check(house);
        onlyDependsOn("audit", List.of("kernel", "tenancy", "audit")).check(house);
        onlyDependsOn("messaging", List.of("kernel", "tenancy", "messaging")).check(house);
        onlyDependsOn("pricing", List.of("kernel", "pricing")).check(house);
    }

    private static ArchRule onlyDependsOn(String context, List<String> allowed) {
        String[] packages =
                allowed.stream().map(name -> "app.comanda." + name + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> forbidden =
                resideInAPackage("app.comanda..").and(not(resideInAnyPackage(packages)));
        return noClasses()
                .that()
                .resideInAPackage("app.comanda." + context + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true);
    }

    @ArchTest
    static final ArchRule pricingIsPure = noClasses()
            .that()
            .resideInAPackage("app.comanda.pricing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "org.eclipse..");

    @ArchTest
    static void adaptersAreImportedByNobody(com.tngtech.archunit.core.domain.JavaClasses house) {
        for (String adapter : List.of("cash", "stripe", "openbanking", "qris")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("app.comanda.payment." + adapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("app.comanda.payment." + adapter + "..")
                    .check(house);
        }
    }

    /** What adapters share; it is for them alone, and knows none of them. */
    @ArchTest
    static final ArchRule onlyAdaptersCallVendors = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "app.comanda.payment.http..",
                    "app.comanda.payment.stripe..",
                    "app.comanda.payment.openbanking..",
                    "app.comanda.payment.qris..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("app.comanda.payment.http..");

    @ArchTest
    static final ArchRule callingKnowsNoVendor = noClasses()
            .that()
            .resideInAPackage("app.comanda.payment.http..")
            .should()
            .dependOnClassesThat(resideInAPackage("app.comanda..")
                    .and(not(resideInAnyPackage("app.comanda.kernel..", "app.comanda.payment.http.."))));

    @ArchTest
    static final ArchRule entitiesBelongToATenant = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideOutsideOfPackage("app.comanda.tenancy..")
            .should()
            .beAssignableTo(TenantOwned.class);

    /** Repositories are plurals or books of something; nobody else speaks to the database. */
    @ArchTest
    static final ArchRule onlyRepositoriesSeeTheEntityManager = noClasses()
            .that()
            .resideOutsideOfPackage("app.comanda.tenancy..")
            .and(not(DescribedPredicate.describe("are repositories", HouseTest::isRepository)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    private static boolean isRepository(JavaClass type) {
        return type.isAnnotatedWith(app.comanda.kernel.Repository.class);
    }

    @ArchTest
    static final ArchRule jmsStaysInMessagingAndListeners = noClasses()
            .that()
            .resideOutsideOfPackage("app.comanda.messaging..")
            .and()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.jms..");

    /** Payara starts no product in which one does not. */
    @ArchTest
    static void everyListenerNamesTheAdapterInsideTheEar(com.tngtech.archunit.core.domain.JavaClasses house)
            throws IOException {
        String adapters = Files.readString(Path.of("src/main/resources/META-INF/glassfish-ejb-jar.xml"));
        List<String> nameless = house.stream()
                .filter(type -> type.isAnnotatedWith(MessageDriven.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> !adapters.contains("<ejb-name>" + name + "</ejb-name>"))
                .toList();
        assertEquals(List.of(), nameless);
    }

    @ArchTest
    static final ArchRule onlyPaymentAndBillingKnowStripe = noClasses()
            .that()
            .resideOutsideOfPackages("app.comanda.payment.stripe..", "app.comanda.billing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..");

    @ArchTest
    static final ArchRule moneyIsNeverFloating =
            fields().should().notHaveRawType(double.class).andShould().notHaveRawType(float.class);

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    /** Weld's proxy in front of an EJB finds it anew at every call (docs/adr/0052). */
    @ArchTest
    static final ArchRule theContainerInjectsItsBeans = noFields()
            .that()
            .haveRawType(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
            .should()
            .beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    /** What grows longer hides a second idea. */
    @Test
    void noClassIsLongerThanThreeHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path module : listed(Path.of(".."))) {
            Path sources = module.resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(HouseTest::measured)
                            .filter(source -> source.lines() > LONGEST_CLASS)
                            .forEach(source -> tooLong.add(source.name() + ": " + source.lines()));
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private record Source(String name, int lines) {}

    private static Source measured(Path file) {
        try {
            return new Source(
                    file.getFileName().toString(), Files.readAllLines(file).size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
