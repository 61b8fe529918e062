package nl.routekaart.version;

import nl.routekaart.kernel.PartyId;

/**
 * Whether a version is in line with an edition of the national energy plan.
 *
 * @param edition which edition
 * @param inLine the judgement
 * @param by who judged
 * @param grounds on what grounds
 */
public record Judgement(String edition, boolean inLine, PartyId by, String grounds) {}
