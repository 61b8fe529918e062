package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters that say which entries of the audit trail are asked for; all of them hold together. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "subjectId",
        in = ParameterIn.QUERY,
        description = "of this subject: id, key or name of a version, such as `1.0`; where one key is of several, with"
                + " `items/`, `parties/`, `documents/` or `versions/` before it",
        example = "landelijk-waterstofnetwerk-gereed")
@Parameter(name = "subject", in = ParameterIn.QUERY, description = "of subjects of this kind, such as `item`")
@Parameter(
        name = "concerning",
        in = ParameterIn.QUERY,
        description = "that happened to this subject or names it; written as `subjectId`",
        example = "parties/gasunie")
@Parameter(name = "party", in = ParameterIn.QUERY, description = "done by or for this party: id or short name")
@Parameter(
        name = "body",
        in = ParameterIn.QUERY,
        description = "that has to do with this body or party, as the one that acts, is asked, is told or is spoken of")
@Parameter(name = "actor", in = ParameterIn.QUERY, description = "done by this account")
@Parameter(name = "name", in = ParameterIn.QUERY, description = "such as `item.rescheduled`; several with commas")
@Parameter(name = "commandId", in = ParameterIn.QUERY, description = "that came of this command")
@Parameter(
        name = "version",
        in = ParameterIn.QUERY,
        description = "that has to do with this version, its documents or its sign-offs",
        example = "1.0")
@Parameter(name = "from", in = ParameterIn.QUERY, description = "from this position")
@Parameter(name = "until", in = ParameterIn.QUERY, description = "up to and including this position")
@Parameter(name = "recordedFrom", in = ParameterIn.QUERY, description = "recorded on this day or moment or later")
@Parameter(name = "recordedUntil", in = ParameterIn.QUERY, description = "recorded on this day or moment or earlier")
@Parameter(name = "effectiveFrom", in = ParameterIn.QUERY, description = "that may have happened on this day or later")
@Parameter(
        name = "effectiveUntil",
        in = ParameterIn.QUERY,
        description = "that may have happened on this day or earlier")
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description = "beginnings of words in reason, source, name, title or values")
@interface AuditParameters {}
