package nl.routekaart.drawing;

/** The colours of the drawing. Each carries a meaning that a shape or a word carries as well. */
final class Colours {

    static final String PAPER = "#ffffff";
    static final String SHADE = "#f4f6f8";
    static final String LINE = "#d5dbe1";
    static final String GRID = "#e7ebef";
    static final String TEXT = "#1b2733";
    static final String TEXT_SOFT = "#4a5866";
    static final String LINK = "#154a8a";
    static final String PLANNED = "#1f6fb8";
    static final String PLANNED_LIGHT = "#cfe2f4";
    static final String DONE = "#1a6b3a";
    static final String DONE_LIGHT = "#bfe0cb";
    static final String ENDED = "#7a2e2e";
    static final String GHOST = "#66727e";
    static final String AGREED = "#6a3d9a";
    static final String HAPPENED = "#4a5866";
    static final String NOW = "#b3410a";
    static final String SIGN = "#8a5300";

    private Colours() {}
}
