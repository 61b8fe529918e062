package nl.routekaart.authority;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may do what. A row is a command ({@code subject/action}); {@code secretariat} may always do it, a partner only in
 * the relations named. Auditors and readers change nothing; operators tell what they did with the installation, and nothing else.
 * A command without a row is allowed to nobody.
 */
public final class Authority {

    private static final Set<Relation> ANYONE = EnumSet.allOf(Relation.class);
    private static final Set<Relation> INVOLVED = EnumSet.of(Relation.OWNER, Relation.RESPONSIBLE);
    private static final Set<Relation> OWNER = EnumSet.of(Relation.OWNER);
    private static final Set<Relation> RESPONSIBLE = EnumSet.of(Relation.RESPONSIBLE);
    private static final Set<Relation> SECRETARIAT_ONLY = EnumSet.noneOf(Relation.class);

    private static final SortedMap<String, Set<Relation>> PARTNERS = new TreeMap<>(Map.ofEntries(
            Map.entry("party/register", SECRETARIAT_ONLY),
            Map.entry("party/rename", SECRETARIAT_ONLY),
            Map.entry("party/describe", OWNER),
            Map.entry("party/limit", SECRETARIAT_ONLY),
            Map.entry("party/succeed", SECRETARIAT_ONLY),
            Map.entry("party/name-also", SECRETARIAT_ONLY),
            Map.entry("party/join", SECRETARIAT_ONLY),
            Map.entry("party/leave", SECRETARIAT_ONLY),
            Map.entry("party/fill-seat", OWNER),
            Map.entry("party/empty-seat", OWNER),
            Map.entry("party/state-decision-rule", SECRETARIAT_ONLY),
            Map.entry("party/create-office", OWNER),
            Map.entry("party/fill-office", OWNER),
            Map.entry("party/vacate-office", OWNER),
            Map.entry("party/grant-mandate", OWNER),
            Map.entry("party/withdraw-mandate", OWNER),
            Map.entry("party/inform-of-mandate", OWNER),
            Map.entry("party/correct", SECRETARIAT_ONLY),
            Map.entry("item/register", OWNER),
            Map.entry("item/rename", OWNER),
            Map.entry("item/describe", INVOLVED),
            Map.entry("item/reschedule", INVOLVED),
            Map.entry("item/progress", INVOLVED),
            Map.entry("item/depart", INVOLVED),
            Map.entry("item/advance-adoption", OWNER),
            Map.entry("item/observe", ANYONE),
            Map.entry("item/assign", OWNER),
            Map.entry("item/place", OWNER),
            Map.entry("item/rate-urgency", INVOLVED),
            Map.entry("item/rescope", OWNER),
            Map.entry("item/state-value", INVOLVED),
            Map.entry("item/offer-option", INVOLVED),
            Map.entry("item/choose-option", OWNER),
            Map.entry("item/close-option", OWNER),
            Map.entry("item/refer", INVOLVED),
            Map.entry("item/disclose", OWNER),
            Map.entry("item/take-position", ANYONE),
            Map.entry("item/put-before", OWNER),
            Map.entry("item/word", OWNER),
            Map.entry("item/settle-in-register", INVOLVED),
            Map.entry("item/split", OWNER),
            Map.entry("item/merge", OWNER),
            Map.entry("item/replace", OWNER),
            Map.entry("item/withdraw", OWNER),
            Map.entry("item/reclassify", OWNER),
            Map.entry("item/correct", OWNER),
            Map.entry("dependency/register", ANYONE),
            Map.entry("dependency/progress", INVOLVED),
            Map.entry("dependency/describe", INVOLVED),
            Map.entry("dependency/correct", INVOLVED),
            Map.entry("figure/state", ANYONE),
            Map.entry("figure/restate", OWNER),
            Map.entry("figure/withdraw", OWNER),
            Map.entry("figure/correct", OWNER),
            Map.entry("cabinet/swear-in", SECRETARIAT_ONLY),
            Map.entry("cabinet/resign", SECRETARIAT_ONLY),
            Map.entry("cabinet/recompose", SECRETARIAT_ONLY),
            Map.entry("cabinet/leave-office", SECRETARIAT_ONLY),
            Map.entry("cabinet/list-subject", SECRETARIAT_ONLY),
            Map.entry("cabinet/correct", SECRETARIAT_ONLY),
            Map.entry("version/freeze", SECRETARIAT_ONLY),
            Map.entry("version/draft", SECRETARIAT_ONLY),
            Map.entry("version/rescope", SECRETARIAT_ONLY),
            Map.entry("version/judge", SECRETARIAT_ONLY),
            Map.entry("version/seal", SECRETARIAT_ONLY),
            Map.entry("version/ask-consent", SECRETARIAT_ONLY),
            Map.entry("version/return", SECRETARIAT_ONLY),
            Map.entry("version/offer", SECRETARIAT_ONLY),
            Map.entry("version/publish", SECRETARIAT_ONLY),
            Map.entry("version/record-publication", SECRETARIAT_ONLY),
            Map.entry("version/supersede", SECRETARIAT_ONLY),
            Map.entry("version/put-before", SECRETARIAT_ONLY),
            Map.entry("version/correct-by-erratum", SECRETARIAT_ONLY),
            Map.entry("version/answer-undisclosable", SECRETARIAT_ONLY),
            Map.entry("version/check-caretaker", SECRETARIAT_ONLY),
            Map.entry("version/adapt-route", SECRETARIAT_ONLY),
            Map.entry("version/correct", SECRETARIAT_ONLY),
            Map.entry("document/register", OWNER),
            Map.entry("document/add-passage", OWNER),
            Map.entry("document/revise-passage", OWNER),
            Map.entry("document/withdraw-passage", OWNER),
            Map.entry("document/remark", ANYONE),
            Map.entry("document/settle-remark", OWNER),
            Map.entry("document/seal", OWNER),
            Map.entry("document/attach-file", INVOLVED),
            Map.entry("document/answer-undisclosable", OWNER),
            Map.entry("document/check-caretaker", OWNER),
            Map.entry("document/put-forward", OWNER),
            Map.entry("document/put-before", OWNER),
            Map.entry("document/answer", RESPONSIBLE),
            Map.entry("document/sign", INVOLVED),
            Map.entry("document/send", OWNER),
            Map.entry("document/number", OWNER),
            Map.entry("document/adapt-route", SECRETARIAT_ONLY),
            Map.entry("document/correct", OWNER),
            Map.entry("consent/ask", SECRETARIAT_ONLY),
            Map.entry("consent/consider", OWNER),
            Map.entry("consent/give", OWNER),
            Map.entry("consent/give-on-condition", OWNER),
            Map.entry("consent/fulfil-condition", SECRETARIAT_ONLY),
            Map.entry("consent/refuse", OWNER),
            Map.entry("consent/return", OWNER),
            Map.entry("consent/answer-question", SECRETARIAT_ONLY),
            Map.entry("consent/record-answer", SECRETARIAT_ONLY),
            Map.entry("consent/withdraw-request", SECRETARIAT_ONLY),
            Map.entry("consent/keep", SECRETARIAT_ONLY),
            Map.entry("consent/take-position", ANYONE),
            Map.entry("consent/make-reservation", ANYONE),
            Map.entry("consent/depart-from-advice", SECRETARIAT_ONLY),
            Map.entry("consent/correct", SECRETARIAT_ONLY),
            Map.entry("installation/record-rebuild", SECRETARIAT_ONLY),
            Map.entry("installation/record-comparison", SECRETARIAT_ONLY),
            Map.entry("installation/give-up-subject", SECRETARIAT_ONLY),
            Map.entry("installation/record-export", ANYONE),
            Map.entry("installation/record-broken-export", ANYONE),
            Map.entry("installation/register-witness", ANYONE),
            Map.entry("installation/withdraw-witness", OWNER),
            Map.entry("installation/put-key-in-use", SECRETARIAT_ONLY),
            Map.entry("installation/erase-secrets", SECRETARIAT_ONLY),
            Map.entry("installation/correct", SECRETARIAT_ONLY)));

    private static final Set<String> OPERATORS = Set.of(
            "installation/record-rebuild",
            "installation/record-comparison",
            "installation/give-up-subject",
            "installation/record-export",
            "installation/record-broken-export",
            "installation/put-key-in-use");

    /** What is recorded of somebody who reads: taking things away is told, whoever does it. */
    private static final Set<String> READING =
            Set.of("installation/record-export", "installation/record-broken-export");

    private Authority() {}

    /** Whether this role may give this command in this relation to its subject. */
    public static boolean allows(String command, Role role, Relation relation) {
        Set<Relation> partners = PARTNERS.get(command);
        if (partners == null) {
            return false;
        }
        return switch (role) {
            case SECRETARIAT -> true;
            case PARTNER -> partners.contains(relation);
            case OPERATOR -> OPERATORS.contains(command);
            case AUDITOR, READER -> READING.contains(command);
        };
    }

    /** Every command with the relations in which a partner may give it; the whole table, for documentation. */
    public static SortedMap<String, Set<Relation>> table() {
        return new TreeMap<>(PARTNERS);
    }
}
