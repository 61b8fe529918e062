package nl.routekaart.standalone.july2023;

import nl.routekaart.standalone.Api;

/** The items that the partners put on the agenda, each its own. */
record Agenda(Programme programme) {

    private static final String ITEMS = "/api/v1/items";

    /**
     * An item on the agenda.
     *
     * @param id which
     */
    record Item(Programme programme, Who owner, String id) {

        Item reaches(String state, Body how) {
            programme.did(owner, ITEMS + "/" + id + "/transitions", how.and("to", state));
            return this;
        }

        Item isPutIntoWords(String words, String deadline, String day) {
            Body wording = Body.of("words", words).and("deadline", deadline).on(day);
            programme.did(owner, ITEMS + "/" + id + "/wordings", wording);
            return this;
        }

        void isSettledInTheRegisterOfParliament(String paper) {
            programme.did(owner, ITEMS + "/" + id + "/register-settlements", Body.of("paper", paper));
        }

        String state() {
            return programme
                    .reads(ITEMS + "/" + id)
                    .at("/fields/progress/value/state")
                    .asString();
        }
    }

    /** A partner brings something in, as it is since a day. */
    Item brings(Who partner, String kind, String title, String state, String since) {
        Body item = Body.of("kind", kind)
                .and("title", title)
                .and("owner", programme.id(partner))
                .on(since);
        Api.Answer answer = programme.created(partner, ITEMS, state.isEmpty() ? item : item.and("progress", state));
        return new Item(programme, partner, answer.text("/id"));
    }
}
