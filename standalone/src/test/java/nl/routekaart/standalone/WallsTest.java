package nl.routekaart.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The walls of the house. A class is in the module whose folder of classes, or jar, it was read from. */
class WallsTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.routekaart");

    @Test
    void everyModuleIsSeen() {
        for (String module : new String[] {"shared-kernel", "command-side", "query-side", "standalone"}) {
            assertThat(PRODUCT).as(module).anyMatch(in(module));
        }
    }

    @Test
    void theKernelKnowsNoSpringNoAxonAndNoSql() {
        noClasses()
                .that(in("shared-kernel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..", "org.postgresql..")
                .check(PRODUCT);
    }

    @Test
    void theKernelStandsOnNoOtherModule() {
        noClasses()
                .that(in("shared-kernel"))
                .should()
                .dependOnClassesThat(in("command-side", "query-side", "standalone"))
                .check(PRODUCT);
    }

    @Test
    void theCommandSideDoesNotKnowTheQuerySide() {
        noClasses()
                .that(in("command-side"))
                .should()
                .dependOnClassesThat(in("query-side", "standalone"))
                .check(PRODUCT);
    }

    @Test
    void theQuerySideDoesNotKnowTheCommandSide() {
        noClasses()
                .that(in("query-side"))
                .should()
                .dependOnClassesThat(in("command-side", "standalone"))
                .check(PRODUCT);
    }

    @Test
    void noProductionCodeKnowsTheTests() {
        noClasses()
                .that(in("shared-kernel", "command-side", "query-side", "standalone"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.routekaart.testing..")
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> in(String... modules) {
        return DescribedPredicate.describe(
                "are in " + String.join(" or ", modules),
                type -> type.getSource()
                        .map(source -> source.getUri().toString())
                        .filter(uri -> Arrays.stream(modules).anyMatch(module -> isFrom(module, uri)))
                        .isPresent());
    }

    /** From the reactor's folder of classes, or from the module's jar. */
    private static boolean isFrom(String module, String uri) {
        return uri.contains("/" + module + "/target/classes/") || uri.matches(".*/" + module + "-\\d[^/]*\\.jar!/.*");
    }
}
