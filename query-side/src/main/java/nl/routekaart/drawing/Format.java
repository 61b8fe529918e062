package nl.routekaart.drawing;

/** How much room there is. Both hold the same marks. */
public enum Format {
    /** For a screen or a sheet: titles beside the marks. */
    WIDE(1240, 16, 352, true),
    /** For a telephone, or a page at 400 %: titles above the marks. */
    NARROW(320, 6, 312, false);

    private final double width;
    private final double labelX;
    private final double labelWidth;
    private final boolean beside;

    Format(double width, double labelX, double labelWidth, boolean beside) {
        this.width = width;
        this.labelX = labelX;
        this.labelWidth = labelWidth;
        this.beside = beside;
    }

    double width() {
        return width;
    }

    double labelX() {
        return labelX;
    }

    /** The room for a title with its signs. */
    double labelWidth() {
        return labelWidth;
    }

    /** Whether titles stand beside the marks. */
    boolean beside() {
        return beside;
    }

    double chartLeft() {
        return beside ? labelX + labelWidth + 16 : 10;
    }

    double chartRight() {
        return beside ? width - 112 : width - 10;
    }

    /** Up to where a date may be written beside its mark. */
    double wordsRight() {
        return width - 10;
    }
}
