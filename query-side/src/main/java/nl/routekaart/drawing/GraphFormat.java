package nl.routekaart.drawing;

/**
 * Where a graph stands in its drawing.
 *
 * @param width of the whole
 * @param beside where what stands beside begins
 * @param besideWidth how wide that is
 * @param main where what it is about begins
 * @param mainWidth how wide that is
 * @param lanes where the lines run up and down
 * @param lanesWidth how much room they have
 */
record GraphFormat(
        double width,
        double beside,
        double besideWidth,
        double main,
        double mainWidth,
        double lanes,
        double lanesWidth) {

    private static final GraphFormat WIDE = new GraphFormat(1240, 8, 540, 690, 542, 556, 118);

    /** One below the other, with the lines to the left of both. */
    private static final GraphFormat NARROW = new GraphFormat(320, 64, 248, 48, 264, 4, 38);

    static GraphFormat of(Format format) {
        return format == Format.WIDE ? WIDE : NARROW;
    }

    double left(boolean isMain) {
        return isMain ? main : beside;
    }

    double width(boolean isMain) {
        return isMain ? mainWidth : besideWidth;
    }

    /** The side of a node at which the lines are. */
    double side(boolean isMain) {
        double left = left(isMain);
        return left > lanes ? left : left + width(isMain);
    }
}
