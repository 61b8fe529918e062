package nl.routekaart.audit;

/** What leads to the rows of an answer: a way to read the positions that one condition fits, in their order. */
interface Driver {

    /**
     * The question for the first positions of a stretch.
     *
     * @param others what else is asked of each row, as it follows on a condition
     * @param limit at most so many
     */
    Question positions(Stretch stretch, Question others, int limit);
}
