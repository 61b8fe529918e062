package nl.routekaart.imports;

/**
 * What came of a file.
 *
 * @param dryRun whether it was only tried out
 * @param rows how many rows were read
 * @param accepted how many were recorded now, or would be
 * @param repeated how many had been recorded by an earlier run
 * @param refused how many were refused, or would be
 * @param problems how many problems were reported; a row can have several, and the file as a whole some
 * @param position the position of the newest event that a row recorded; 0 if there is none
 */
public record ImportReport(
        boolean dryRun, long rows, long accepted, long repeated, long refused, long problems, long position) {

    /** Whether every row was accepted, now or before. */
    public boolean clean() {
        return problems == 0;
    }
}
