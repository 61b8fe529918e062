package nl.routekaart.standalone;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/**
 * What the administrator of the database can do to the views. It is known by itself, and not from the product, which event a
 * row comes from: so that it can be told whether the product names the first one that was touched.
 */
final class ViewAdministrator {

    enum Kind {
        UPDATE,
        DELETE,
        INSERT,
        SWAP_POSITIONS,
        SWAP_CONTENTS,
        PUT_BACK_A_TABLE,
        PUT_BACK_THE_VIEW,
        MOVE_ITS_POSITION,
        PARK
    }

    private static final String NOW = "kept_now_";
    private static final String EARLIER = "kept_earlier_";

    /** Where it does not stand in a column of that name; a row without one was made by the last event of its subject. */
    private static final Map<String, String> POSITION = Map.of(
            "current.held", "(select max(position) from event_store.event where subject_id = touched.id)",
            "history.reached", "from_position",
            "history.held", "from_position",
            "history.agreed", "cut + 1");

    private static final List<String> MECHANISM = List.of("progress", "parked");

    private final Administrator administrator;

    ViewAdministrator(Administrator administrator) {
        this.administrator = administrator;
    }

    /** Makes a backup to come back to. */
    void backUp(Iterable<String> views) throws SQLException {
        keep(EARLIER, views);
    }

    /** Remembers what the views hold when nobody has touched them. */
    void remember(Iterable<String> views) throws SQLException {
        keep(NOW, views);
    }

    private void keep(String as, Iterable<String> views) throws SQLException {
        for (String view : views) {
            administrator.run("create schema " + as + view);
            for (String table : tables(view)) {
                administrator.run("create table %s%s.%s as table view_%2$s.%3$s".formatted(as, view, table));
            }
        }
    }

    List<String> tables(String view) throws SQLException {
        return administrator.list("select tablename from pg_tables where schemaname = 'view_" + view + "' order by 1");
    }

    /** The smallest position of the rows that are not what they were; of what no event made, that is where the view stands. */
    OptionalLong firstTouched(String view) throws SQLException {
        List<String> touched = new ArrayList<>();
        for (String table : tables(view)) {
            String position =
                    table.equals("progress") ? "position + 1" : POSITION.getOrDefault(view + '.' + table, "position");
            String now = "table view_" + view + '.' + table;
            String kept = "table " + NOW + view + '.' + table;
            touched.add("select " + position + " as at from (" + now + " except all " + kept + ") touched");
            touched.add("select " + position + " as at from (" + kept + " except all " + now + ") touched");
        }
        List<String> first =
                administrator.list("select min(coalesce(at, (select position from event_store.head))) from ("
                        + String.join(" union all ", touched)
                        + ") touched having count(*) > 0");
        return first.stream().mapToLong(Long::parseLong).findFirst();
    }

    /** Changes something, and says what. It draws again where nothing comes of it, or the database has a key against it. */
    String tamper(Kind kind, Random random, String view) throws SQLException {
        List<String> tables = new ArrayList<>(tables(view));
        tables.removeAll(MECHANISM);
        while (true) {
            String change = draw(kind, random, view, tables.get(random.nextInt(tables.size())));
            try {
                administrator.run(change);
            } catch (SQLException e) {
                if (!"23505".equals(e.getSQLState())) {
                    throw new SQLException(change, e);
                }
            }
            if (firstTouched(view).isPresent()) {
                return kind + ": " + change;
            }
        }
    }

    private String draw(Kind kind, Random random, String view, String table) throws SQLException {
        String name = "view_" + view + '.' + table;
        return switch (kind) {
            case UPDATE -> {
                Column column = any(columns(view, table), random);
                yield "update %s set %s = %s where ctid = %s"
                        .formatted(name, column.name(), column.other(), row(name, random));
            }
            case DELETE -> "delete from " + name + " where ctid = " + row(name, random);
            case INSERT -> {
                List<Column> columns = columns(view, table);
                Column other = any(columns, random);
                yield "insert into %s (%s) select %s from %1$s where ctid = %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", columns.stream().map(Column::name).toList()),
                                String.join(
                                        ", ",
                                        columns.stream()
                                                .map(column -> column.equals(other) ? column.other() : column.name())
                                                .toList()),
                                row(name, random));
            }
            case SWAP_POSITIONS -> swapPositions(view, table, random);
            case SWAP_CONTENTS ->
                """
                with two as (select %3$s as one, %4$s as other)
                update %1$s a set %2$s = b.%2$s from %1$s b, two
                where a.ctid = two.one and b.ctid = two.other or a.ctid = two.other and b.ctid = two.one
                """.formatted(name, any(columns(view, table), random).name(), row(name, random), row(name, random));
            case PUT_BACK_A_TABLE -> putBack(view, table);
            case PUT_BACK_THE_VIEW -> {
                List<String> steps = new ArrayList<>();
                for (String each : tables(view)) {
                    steps.add(putBack(view, each));
                }
                yield String.join(";\n", steps);
            }
            case MOVE_ITS_POSITION ->
                "update view_%s.progress set position = position + %d".formatted(view, random.nextInt(-20, 20));
            case PARK ->
                "insert into view_%s.parked select subject_id, subject, position, 'x' from event_store.event where ctid = %s"
                        .formatted(view, row("event_store.event", random));
        };
    }

    private String swapPositions(String view, String table, Random random) throws SQLException {
        String name = "view_" + view + '.' + table;
        List<String> columns = columns(view, table).stream()
                .map(Column::name)
                .filter(List.of("position", "from_position", "cut")::contains)
                .toList();
        if (columns.isEmpty()) {
            return "select";
        }
        String column = columns.getFirst();
        List<String> two = administrator.list("select distinct %s, md5(%1$s::text || '%d') from %s order by 2 limit 2"
                .formatted(column, random.nextInt(), name));
        return two.size() < 2 ? "select" : """
                update %1$s set %2$s = -%3$s where %2$s = %3$s;
                update %1$s set %2$s = %3$s where %2$s = %4$s;
                update %1$s set %2$s = %4$s where %2$s = -%3$s
                """.formatted(name, column, two.get(0), two.get(1));
    }

    private String putBack(String view, String table) throws SQLException {
        String columns = String.join(
                ", ", columns(view, table).stream().map(Column::name).toList());
        return "delete from view_%1$s.%2$s; insert into view_%1$s.%2$s (%4$s) select %4$s from %3$s%1$s.%2$s"
                .formatted(view, table, EARLIER, columns);
    }

    private static String row(String table, Random random) {
        return "(select ctid from " + table + " order by md5(ctid::text || '" + random.nextInt() + "') limit 1)";
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Those that do not follow from others. */
    private List<Column> columns(String view, String table) throws SQLException {
        return administrator.list("""
                        select column_name || ' ' || udt_name from information_schema.columns
                        where table_schema = 'view_%s' and table_name = '%s' and is_generated = 'NEVER'
                        order by ordinal_position
                        """.formatted(view, table)).stream()
                .map(column -> new Column(column.split(" ")[0], column.split(" ")[1]))
                .toList();
    }

    private record Column(String name, String type) {

        /** Another value of the same type. */
        String other() {
            return switch (type) {
                case "text" -> "coalesce(" + name + ", '') || 'x'";
                case "uuid" -> "gen_random_uuid()";
                case "int4", "int8" -> "coalesce(" + name + ", 0) + 1";
                case "bool" -> "not " + name;
                case "date" -> "coalesce(" + name + ", date '2020-01-01') + 1";
                case "timestamptz" -> "coalesce(" + name + ", now()) + interval '1 day'";
                case "jsonb" -> "jsonb_build_array(" + name + ")";
                case "_text" -> name + " || 'x'::text";
                case "_uuid" -> name + " || gen_random_uuid()";
                default -> throw new IllegalArgumentException(name + " is a " + type);
            };
        }
    }
}
