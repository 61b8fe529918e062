package nl.routekaart.item;

import static nl.routekaart.item.Phase.DONE;
import static nl.routekaart.item.Phase.ENDED;
import static nl.routekaart.item.Phase.OPEN;
import static nl.routekaart.item.Requirement.AFFECTED;
import static nl.routekaart.item.Requirement.AMOUNT;
import static nl.routekaart.item.Requirement.BODY;
import static nl.routekaart.item.Requirement.BUDGET_ACT;
import static nl.routekaart.item.Requirement.BY_WHOM;
import static nl.routekaart.item.Requirement.CONDITION;
import static nl.routekaart.item.Requirement.EVIDENCE;
import static nl.routekaart.item.Requirement.FEZ_AGREED;
import static nl.routekaart.item.Requirement.GROUND;
import static nl.routekaart.item.Requirement.IMPACT;
import static nl.routekaart.item.Requirement.MANDATE;
import static nl.routekaart.item.Requirement.NEW_TENDER;
import static nl.routekaart.item.Requirement.PAPER;
import static nl.routekaart.item.Requirement.PROBABILITY;
import static nl.routekaart.item.Requirement.REASON;
import static nl.routekaart.item.Requirement.TERM;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The life cycle of every kind of item, from {@code domain/decision-making.md} section 7. Where that text leaves a state
 * without a way on (a reopened milestone), or names no life cycle for a kind (bottleneck, programme, key figure), the
 * table here is ours; decision record 0010 says why.
 */
public final class LifeCycles {

    private static final Map<ItemKind, LifeCycle> ALL = all();

    private LifeCycles() {}

    public static LifeCycle of(ItemKind kind) {
        LifeCycle lifeCycle = ALL.get(kind);
        if (lifeCycle == null) {
            throw new IllegalStateException("Every kind has a life cycle; missing: " + kind);
        }
        return lifeCycle;
    }

    private static Map<ItemKind, LifeCycle> all() {
        Map<ItemKind, LifeCycle> all = new EnumMap<>(ItemKind.class);
        for (ItemKind kind : ItemKind.values()) {
            all.put(kind, table(kind).build());
        }
        return Collections.unmodifiableMap(all);
    }

    private static LifeCycle.Table table(ItemKind kind) {
        return switch (kind) {
            case MILESTONE -> milestone();
            case DECISION -> decision();
            case INVESTMENT_DECISION -> investmentDecision();
            case COMMITMENT -> commitment();
            case TAILOR_MADE_AGREEMENT -> tailorMadeAgreement();
            case PRECONDITION -> precondition();
            case BOTTLENECK -> bottleneck();
            case RISK -> risk();
            case PERMIT -> permit();
            case TENDER -> tender();
            case FUNDING -> funding();
            case PLEDGE -> pledge();
            case MOTION -> motion();
            case PROGRAMME -> programme();
            case KEY_FIGURE -> keyFigure();
            case PROCEDURE_STEP -> procedureStep();
        };
    }

    /** 7.1. */
    private static LifeCycle.Table milestone() {
        return LifeCycle.table()
                .states(OPEN, "planned: gepland", "on-schedule: op schema", "delayed: vertraagd", "uncertain: onzeker")
                .states(OPEN, "reopened: heropend")
                .states(DONE, "achieved: behaald")
                .states(ENDED, "lapsed: vervallen", "out-of-scope: buiten scope")
                .allow("planned -> on-schedule")
                .allow("planned | on-schedule | uncertain | reopened -> delayed", REASON, AFFECTED)
                .allow("delayed -> on-schedule | uncertain")
                .allow("uncertain | reopened -> on-schedule")
                .allow("on-schedule | reopened -> uncertain")
                .allow("planned | on-schedule | delayed | uncertain | reopened -> achieved", EVIDENCE)
                .allow("planned | on-schedule | delayed | uncertain | reopened -> lapsed | out-of-scope", REASON)
                .allow("achieved -> reopened", REASON);
    }

    /** 7.2. */
    private static LifeCycle.Table decision() {
        return LifeCycle.table()
                .states(OPEN, "foreseen: voorzien", "in-preparation: in voorbereiding", "tabled: geagendeerd")
                .states(OPEN, "held-over: aangehouden", "left-to-next-cabinet: doorgeschoven naar volgend kabinet")
                .states(DONE, "taken: genomen", "in-execution: in uitvoering", "executed: uitgevoerd")
                .states(ENDED, "revised: herzien", "withdrawn: ingetrokken", "annulled: vernietigd")
                .allow("foreseen -> in-preparation")
                .allow("in-preparation -> tabled", BODY)
                .allow("tabled -> taken", EVIDENCE)
                .allow("taken -> in-execution -> executed")
                .allow("tabled -> held-over", REASON)
                .allow("held-over -> tabled", BODY)
                .allow("foreseen | in-preparation | tabled -> left-to-next-cabinet", REASON)
                .allow("left-to-next-cabinet -> in-preparation")
                .allow("taken -> revised | withdrawn", REASON)
                .allow("taken -> annulled", EVIDENCE);
    }

    /** 7.3. */
    private static LifeCycle.Table investmentDecision() {
        return LifeCycle.table()
                .states(OPEN, "exploration: verkenning", "study: studie", "feed: FEED", "fid-foreseen: FID voorzien")
                .states(OPEN, "fid-postponed: FID uitgesteld", "fid-unlikely: FID onwaarschijnlijk")
                .states(DONE, "fid-taken: FID genomen", "under-construction: in aanbouw", "in-operation: in bedrijf")
                .states(DONE, "paused: gepauzeerd")
                .states(ENDED, "out-of-operation: uit bedrijf", "stopped: gestopt", "called-off: afgeblazen")
                .allow("exploration -> study -> feed -> fid-foreseen")
                .allow("fid-foreseen -> fid-taken", EVIDENCE)
                .allow("fid-taken -> under-construction -> in-operation -> out-of-operation")
                .allow("fid-foreseen -> fid-postponed", REASON)
                .allow("fid-postponed -> fid-foreseen")
                .allow("fid-foreseen -> fid-unlikely", REASON)
                .allow("under-construction -> paused", REASON)
                .allow("paused -> under-construction")
                .allow("paused -> stopped", REASON)
                .allowFromOpen("called-off", REASON)
                .allow("fid-taken | under-construction | in-operation | paused -> called-off", REASON);
    }

    /** 7.4. */
    private static LifeCycle.Table commitment() {
        return LifeCycle.table()
                .states(OPEN, "offered: aangeboden", "confirmed: bevestigd", "in-execution: in uitvoering")
                .states(OPEN, "adjusted: bijgesteld")
                .states(DONE, "kept: nagekomen")
                .states(ENDED, "not-kept: niet nagekomen", "lapsed: vervallen")
                .allow("offered -> confirmed", MANDATE)
                .allow("confirmed -> in-execution")
                .allow("in-execution -> kept", EVIDENCE)
                .allow("confirmed | in-execution -> adjusted", REASON)
                .allow("adjusted -> confirmed", MANDATE)
                .allow("confirmed | in-execution -> not-kept", REASON)
                .allow("confirmed | in-execution -> lapsed", CONDITION);
    }

    /** 7.5; the foreseen signing of the expression of principles comes from the memo of July 2023 (AnQore). */
    private static LifeCycle.Table tailorMadeAgreement() {
        return LifeCycle.table()
                .states(OPEN, "no-contact: geen contact", "exploration: verkenning")
                .states(OPEN, "eop-in-preparation: EoP in voorbereiding")
                .states(OPEN, "eop-signing-foreseen: EoP, voorziene ondertekening", "eop-signed: EoP getekend")
                .states(OPEN, "one-off-subsidy: eenmalige subsidie", "jloi-draft: JLoI in concept")
                .states(OPEN, "amvi-advice-asked: AMVI-advies gevraagd", "amvi-advice-given: AMVI-advies uitgebracht")
                .states(OPEN, "jloi-adjusted: JLoI bijgesteld", "jloi-signing-foreseen: JLoI, voorziene ondertekening")
                .states(OPEN, "jloi-signed: JLoI getekend", "consultation: consultatie")
                .states(OPEN, "binding-in-preparation: bindende afspraak in uitwerking")
                .states(OPEN, "state-aid-checked: staatssteun getoetst")
                .states(OPEN, "binding-signing-foreseen: bindende afspraak, voorziene ondertekening")
                .states(
                        DONE,
                        "binding-signed: bindend getekend",
                        "in-execution: in uitvoering",
                        "realised: gerealiseerd")
                .states(ENDED, "talks-ended: gesprekken beëindigd", "terminated: opgezegd")
                .allow("no-contact -> exploration -> eop-in-preparation -> eop-signing-foreseen")
                .allow("eop-in-preparation | eop-signing-foreseen -> eop-signed", EVIDENCE)
                .allow("eop-signed -> jloi-draft -> amvi-advice-asked")
                .allow("amvi-advice-asked -> amvi-advice-given", EVIDENCE)
                .allow("amvi-advice-given -> jloi-adjusted -> jloi-signing-foreseen")
                .allow("jloi-signing-foreseen -> jloi-signed", EVIDENCE)
                .allow("jloi-signed -> consultation -> binding-in-preparation -> state-aid-checked")
                .allow("state-aid-checked -> binding-signing-foreseen")
                .allow("binding-signing-foreseen -> binding-signed", EVIDENCE)
                .allow("binding-signed -> in-execution -> realised")
                .allow("eop-signed -> one-off-subsidy", EVIDENCE)
                .allow("jloi-signed -> terminated", GROUND)
                .allowFromOpen("talks-ended", REASON, BY_WHOM);
    }

    /** 7.6. */
    private static LifeCycle.Table precondition() {
        return LifeCycle.table()
                .states(
                        OPEN,
                        "signalled: gesignaleerd",
                        "owner-assigned: eigenaar toegewezen",
                        "in-progress: in uitwerking")
                .states(OPEN, "not-in-time: niet tijdig vervuld")
                .states(DONE, "fulfilled: vervuld", "fulfilled-on-condition: vervuld onder voorwaarde")
                .states(ENDED, "not-feasible: niet haalbaar", "lapsed: vervallen")
                .allow("signalled -> owner-assigned -> in-progress")
                .allow("in-progress -> fulfilled", EVIDENCE)
                .allow("in-progress -> fulfilled-on-condition", EVIDENCE, CONDITION)
                .allow("in-progress -> not-in-time", REASON)
                .allow("not-in-time -> in-progress")
                .allowFromOpen("not-feasible", REASON)
                .allowFromOpen("lapsed", REASON);
    }

    /** Ours: a present obstacle has an owner and a way out, and no probability. */
    private static LifeCycle.Table bottleneck() {
        return LifeCycle.table()
                .states(OPEN, "signalled: gesignaleerd", "owner-assigned: eigenaar toegewezen")
                .states(OPEN, "being-resolved: in aanpak", "escalated: geëscaleerd")
                .states(DONE, "resolved: opgelost", "worked-around: omzeild")
                .states(ENDED, "accepted: geaccepteerd", "lapsed: vervallen")
                .allow("signalled -> owner-assigned -> being-resolved")
                .allow("signalled | owner-assigned | being-resolved -> escalated", BODY)
                .allow("escalated -> owner-assigned | being-resolved")
                .allow("being-resolved -> resolved | worked-around", EVIDENCE)
                .allow("owner-assigned | being-resolved | escalated -> accepted", REASON)
                .allowFromOpen("lapsed", REASON);
    }

    /** 7.7. */
    private static LifeCycle.Table risk() {
        return LifeCycle.table()
                .states(OPEN, "signalled: gesignaleerd", "assessed: beoordeeld", "controlled: beheerst")
                .states(OPEN, "accepted: geaccepteerd", "escalated: geëscaleerd", "occurred: opgetreden")
                .states(DONE, "dealt-with: afgehandeld")
                .states(ENDED, "lapsed: vervallen")
                .allow("signalled -> assessed", PROBABILITY, IMPACT)
                .allow("assessed -> controlled | accepted")
                .allow("assessed -> escalated", BODY)
                .allow("assessed | controlled | accepted | escalated -> occurred", AFFECTED)
                .allow("occurred -> dealt-with")
                .allowFromOpen("lapsed", REASON);
    }

    /** 7.9. */
    private static LifeCycle.Table permit() {
        return LifeCycle.table()
                .states(OPEN, "intention: voornemen", "scope-note: notitie reikwijdte en detailniveau")
                .states(OPEN, "effect-study: effectstudie", "preferred-alternative: voorkeursbeslissing")
                .states(OPEN, "draft-open-for-views: ontwerpbesluit ter inzage", "final: definitief besluit")
                .states(OPEN, "appeal-period: beroepstermijn", "appeal: beroep", "interim-ruling: tussenuitspraak")
                .states(OPEN, "repaired: hersteld", "final-ruling: einduitspraak")
                .states(DONE, "irrevocable: onherroepelijk")
                .states(ENDED, "annulled: vernietigd")
                .allow("intention -> scope-note -> effect-study -> preferred-alternative -> draft-open-for-views")
                .allow("draft-open-for-views -> final", EVIDENCE)
                .allow("final -> appeal-period -> irrevocable")
                .allow("appeal-period -> appeal -> interim-ruling -> repaired -> final-ruling")
                .allow("final-ruling -> irrevocable | annulled", EVIDENCE);
    }

    /** 7.10. */
    private static LifeCycle.Table tender() {
        return LifeCycle.table()
                .states(OPEN, "announced: aangekondigd", "rules-drafted: regeling in concept", "open: opengesteld")
                .states(OPEN, "closed: gesloten", "postponed: uitgesteld", "without-bids: zonder aanvragen")
                .states(DONE, "awarded: vergund", "licence-changed: vergunning gewijzigd")
                .states(ENDED, "licence-withdrawn: vergunning ingetrokken", "tendered-again: heraanbesteed")
                .allow("announced -> rules-drafted -> open -> closed")
                .allow("closed -> awarded", EVIDENCE)
                .allow("awarded -> licence-changed | licence-withdrawn", REASON)
                .allow("announced -> postponed", REASON)
                .allow("postponed -> announced")
                .allow("closed -> without-bids")
                .allow("without-bids -> tendered-again", NEW_TENDER);
    }

    /** 7.11; "announced" comes from schemes such as the OWE that begin with an announcement. */
    private static LifeCycle.Table funding() {
        return LifeCycle.table()
                .states(OPEN, "announced: aangekondigd", "requested: aangevraagd", "reserved: gereserveerd")
                .states(OPEN, "granted-on-condition: voorwaardelijk toegekend", "adjusted: bijgesteld")
                .states(DONE, "granted: toegekend", "transferred: overgeheveld naar begroting", "awarded: beschikt")
                .states(DONE, "paid: uitbetaald", "settled: vastgesteld")
                .states(ENDED, "released: vrijgevallen")
                .allow("announced -> requested -> reserved")
                .allow("reserved -> granted-on-condition", CONDITION)
                .allow("granted-on-condition -> granted", BUDGET_ACT)
                .allow("granted -> transferred", FEZ_AGREED)
                .allow("transferred -> awarded -> paid -> settled")
                .allow("reserved | granted-on-condition -> released", REASON)
                .allow("reserved | granted-on-condition -> adjusted", AMOUNT)
                .allow("adjusted -> reserved | granted-on-condition");
    }

    /** 7.12; settled is what the minister holds, parliament's register is an end of its own. */
    private static LifeCycle.Table pledge() {
        return LifeCycle.table()
                .states(OPEN, "made: gedaan", "outstanding: openstaand", "postponed: uitgesteld")
                .states(OPEN, "taken-over: overgenomen door volgend kabinet")
                .states(DONE, "settled: afgedaan")
                .states(ENDED, "lapsed: vervallen")
                .allow("made -> outstanding", TERM)
                .allow("outstanding | postponed | taken-over -> settled", PAPER)
                .allow("outstanding | taken-over -> postponed", TERM, PAPER)
                .allow("outstanding | postponed -> taken-over")
                .allow("outstanding | postponed | taken-over -> lapsed", REASON);
    }

    /** Ours: an adopted motion asks of a minister what a pledge promises, and ends in the same two ways. */
    private static LifeCycle.Table motion() {
        return LifeCycle.table()
                .states(OPEN, "adopted: aangenomen", "outstanding: openstaand", "postponed: uitgesteld")
                .states(OPEN, "taken-over: overgenomen door volgend kabinet")
                .states(DONE, "settled: afgedaan")
                .states(ENDED, "not-carried-out: niet uitgevoerd", "lapsed: vervallen")
                .allow("adopted -> outstanding")
                .allow("outstanding | postponed | taken-over -> settled", PAPER)
                .allow("outstanding | taken-over -> postponed", TERM, PAPER)
                .allow("outstanding | postponed -> taken-over")
                .allow("adopted | outstanding | postponed | taken-over -> not-carried-out", REASON, PAPER)
                .allow("outstanding | postponed | taken-over -> lapsed", REASON);
    }

    /** Ours, after the NPE, PEH and MIEK in the sources. */
    private static LifeCycle.Table programme() {
        return LifeCycle.table()
                .states(OPEN, "announced: aangekondigd", "outlined: contouren vastgesteld", "draft: ontwerp")
                .states(DONE, "adopted: vastgesteld", "published: bekendgemaakt", "updated: bijgewerkt")
                .states(ENDED, "superseded: opgevolgd", "lapsed: vervallen")
                .allow("announced -> outlined -> draft -> adopted")
                .allow("announced -> draft | adopted")
                .allow("outlined -> adopted")
                .allow("adopted -> published | updated | superseded")
                .allow("published -> updated | superseded")
                .allow("updated -> superseded")
                .allowFromOpen("lapsed", REASON);
    }

    /** Ours: a key figure is stated, and stated again when it changes. */
    private static LifeCycle.Table keyFigure() {
        return LifeCycle.table()
                .states(OPEN, "stated: genoemd", "published: gepubliceerd")
                .states(ENDED, "lapsed: vervallen")
                .allow("stated -> published")
                .allowFromOpen("lapsed", REASON);
    }

    /** Ours: steps of a procedure (an advice, a debate, a sign-off) whose own subject comes later are kept in words. */
    private static LifeCycle.Table procedureStep() {
        return LifeCycle.table()
                .states(OPEN, "recorded: vastgelegd")
                .states(DONE, "concluded: afgerond")
                .states(ENDED, "lapsed: vervallen")
                .allow("recorded -> concluded", EVIDENCE)
                .allowFromOpen("lapsed", REASON);
    }
}
