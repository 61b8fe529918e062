package nl.routekaart.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatTheApplicationOwnedIsHandedOverWithoutItsViews() throws IOException, SQLException {
        Cluster cluster = new Cluster(folder);
        try (EmbeddedPostgres server = cluster.start()) {
            asOfRelease01(server, cluster.password());
        }
        try (EmbeddedPostgres server = cluster.start();
                Connection application = connect(server, cluster.password(), Roles.APPLICATION)) {
            assertThat(ask(application, "select tableowner from pg_tables where schemaname = 'event_store'"))
                    .isEqualTo(Roles.OWNER);
            assertThat(ask(application, "select pg_get_userbyid(datdba) from pg_database where datname = 'routekaart'"))
                    .isEqualTo(Roles.OWNER);
            assertThat(ask(application, "select count(*) from pg_namespace where nspname = 'view_current'"))
                    .isEqualTo("0");
            application.createStatement().execute("create schema view_current");
        }
    }

    private static void asOfRelease01(EmbeddedPostgres server, String password) throws SQLException {
        try (Connection superuser = connect(server, password, Roles.SUPERUSER)) {
            superuser.createStatement().execute("""
                    create schema event_store; create table event_store.event (position bigint);
                    create schema view_current; create table view_current.progress (position bigint);
                    alter schema event_store owner to routekaart; alter table event_store.event owner to routekaart;
                    alter schema view_current owner to routekaart; alter table view_current.progress owner to routekaart;
                    reassign owned by routekaart_owner to routekaart;
                    drop role routekaart_owner;
                    """);
        }
    }

    private static Connection connect(EmbeddedPostgres server, String password, String role) throws SQLException {
        return server.getDatabase(role, Cluster.DATABASE, Map.of("password", password))
                .getConnection();
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
