package nl.routekaart.publication.form;

/** On what a document is read. */
enum Medium {
    /** A screen scrolls: drawings may be long. */
    SCREEN,
    /** A sheet ends: drawings are cut into pieces, and links say where they lead. */
    PAPER
}
