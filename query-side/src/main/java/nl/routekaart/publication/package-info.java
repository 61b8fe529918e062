/** What a roadmap version's publication contains, made from the history at the version's cut and nothing later. */
@NullMarked
package nl.routekaart.publication;

import org.jspecify.annotations.NullMarked;
