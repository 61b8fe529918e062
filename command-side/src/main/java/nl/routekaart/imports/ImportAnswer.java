package nl.routekaart.imports;

import java.util.List;
import java.util.Locale;

/**
 * What came of an import, as the API answers it.
 *
 * @param dryRun whether it was only tried out
 * @param rows how many rows were read
 * @param accepted how many were recorded now, or would be
 * @param repeated how many had been recorded by an earlier import
 * @param refused how many were refused, or would be
 * @param position a read that has seen this position has seen the whole import; 0 if nothing was recorded
 * @param problemCount how many problems there are
 * @param problems the problems by line and column, the first 10,000 of them
 */
record ImportAnswer(
        boolean dryRun,
        long rows,
        long accepted,
        long repeated,
        long refused,
        long position,
        long problemCount,
        List<Problem> problems) {

    /**
     * One problem.
     *
     * @param line the line of the file, from 1
     * @param row the id of the row; empty if it has none that can be read
     * @param column the column; empty if it concerns the whole row
     * @param rule the broken rule, explained at {@code /problems/<rule>}
     * @param detail what is wrong and what to mend
     */
    record Problem(long line, String row, String column, String rule, String detail) {

        static Problem of(ImportProblem problem, Locale locale) {
            return new Problem(problem.line(), problem.row(), problem.column(), problem.rule(), problem.detail(locale));
        }
    }

    static ImportAnswer of(ImportReport report, List<Problem> problems) {
        return new ImportAnswer(
                report.dryRun(),
                report.rows(),
                report.accepted(),
                report.repeated(),
                report.refused(),
                report.position(),
                report.problems(),
                problems);
    }
}
