package nl.routekaart.publication.kept;

import java.util.Map;
import javax.sql.DataSource;
import nl.routekaart.testing.TestPostgres;
import org.flywaydb.core.Flyway;

/** Makes the tables for publications in a database of a test. */
public final class PublicationTables {

    private PublicationTables() {}

    /** As the product's migrations do. */
    public static void make(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema("migrations")
                .createSchemas(true)
                .placeholders(Map.of("application", TestPostgres.APPLICATION))
                .load()
                .migrate();
    }
}
