package nl.routekaart.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Who is who in the database: one role owns it and changes its schema, the application works as another that may change
 * nothing that was recorded.
 */
final class Roles {

    static final String OWNER = "routekaart_owner";
    static final String APPLICATION = "routekaart";
    static final String SUPERUSER = "postgres";

    private Roles() {}

    /** Makes the database of a new server, which lets everybody in as yet. */
    static void make(EmbeddedPostgres server, String password) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            statement.execute("create role " + OWNER + " login password '" + password + "'");
            statement.execute("create role " + APPLICATION + " login password '" + password + "'");
            statement.execute("create database " + Cluster.DATABASE + " owner " + OWNER);
            permit(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The new database server did not take its first settings", e);
        }
    }

    /** Up to release 0.1 the application owned everything. Views are made anew from the events. */
    static void takeFromApplication(EmbeddedPostgres server, String password) {
        try (var connection = server.getDatabase(SUPERUSER, Cluster.DATABASE, Map.of("password", password))
                        .getConnection();
                var statement = connection.createStatement()) {
            if (isThere(statement)) {
                return;
            }
            connection.setAutoCommit(false);
            statement.execute("create role " + OWNER + " login password '" + password + "'");
            statement.execute("""
                    do $$
                    declare
                        view text;
                    begin
                        for view in select nspname from pg_namespace where nspname like 'view\\_%' loop
                            execute format('drop schema %I cascade', view);
                        end loop;
                    end $$
                    """);
            statement.execute("reassign owned by " + APPLICATION + " to " + OWNER);
            permit(statement);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be handed over to its new owner", e);
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select from pg_roles where rolname = '" + OWNER + "'")) {
            return rows.next();
        }
    }

    /** The application makes the schemas of its views itself. */
    private static void permit(Statement statement) throws SQLException {
        statement.execute("grant create on database " + Cluster.DATABASE + " to " + APPLICATION);
    }
}
