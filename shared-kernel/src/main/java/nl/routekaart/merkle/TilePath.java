package nl.routekaart.merkle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile lies under {@code tile/} (C2SP {@code tlog-tiles}): {@code 0/x001/x234/067}, and {@code 0/x001/x234/067.p/112}
 * for one that is not full.
 *
 * @param level how high: a hash on it is of 256 times as many leaves as on the level below
 * @param index its place on that level, from 0
 * @param width how many hashes it has, 1 to 256
 */
public record TilePath(int level, long index, int width) {

    /** How many hashes a full tile has. */
    public static final int FULL = 256;

    private static final int HIGHEST = 63;
    private static final Pattern FORM =
            Pattern.compile("(?<level>0|[1-9]\\d?)/(?<index>(x\\d{3}/){0,5}\\d{3})(\\.p/(?<width>[1-9]\\d{0,2}))?");

    public TilePath {
        if (level < 0 || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile " + index + " on level " + level + " of width " + width);
        }
    }

    /** A full tile. */
    public static TilePath full(int level, long index) {
        return new TilePath(level, index, FULL);
    }

    /** @throws IllegalArgumentException if no tile has that path, or has another one too */
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not the path of a tile");
        }
        String width = form.group("width");
        TilePath tile = new TilePath(
                Integer.parseInt(form.group("level")),
                Long.parseLong(form.group("index").replaceAll("[x/]", "")),
                width == null ? FULL : Integer.parseInt(width));
        if (!tile.toString().equals(path)) {
            throw new IllegalArgumentException("Not how the path of this tile is written");
        }
        return tile;
    }

    /** Whether nothing can be added to it. */
    public boolean isFull() {
        return width == FULL;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder().append("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return level + "/" + path + (isFull() ? "" : ".p/" + width);
    }
}
