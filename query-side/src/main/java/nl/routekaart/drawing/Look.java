package nl.routekaart.drawing;

/** How a date is drawn, by what it means; told apart by size and filling as well as by colour. */
enum Look {
    PLANNED(Colours.PLANNED, Colours.PLANNED_LIGHT, 12, 1.6),
    REACHED(Colours.DONE, Colours.DONE_LIGHT, 12, 1.4),
    ENDED(Colours.ENDED, Colours.PAPER, 12, 1.4),
    GHOST(Colours.GHOST, Colours.PAPER, 8, 1.1),
    AGREED(Colours.AGREED, Colours.AGREED, 5, 1);

    private final String stroke;
    private final String fill;
    private final double height;
    private final double strokeWidth;

    Look(String stroke, String fill, double height, double strokeWidth) {
        this.stroke = stroke;
        this.fill = fill;
        this.height = height;
        this.strokeWidth = strokeWidth;
    }

    String stroke() {
        return stroke;
    }

    String fill() {
        return fill;
    }

    double height() {
        return height;
    }

    double strokeWidth() {
        return strokeWidth;
    }

    /** The end of the ids of its gradients. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
