package nl.routekaart.view;

/**
 * What a table of a view held when the view stood at an earlier position, told from what it holds now. Columns that only
 * help to find rows may be left out.
 *
 * @param table its name
 * @param sql selects the rows: the id of their subject as {@code id}, the position that they come from as {@code at}, and
 *     what they say; the view is <code>{view}</code> and the position <code>{at}</code>
 */
public record PastRows(String table, String sql) {

    private static final String AT = "{at}";

    String at(long position) {
        return sql.replace(AT, Long.toString(position));
    }
}
