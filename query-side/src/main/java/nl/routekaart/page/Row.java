package nl.routekaart.page;

import java.util.List;
import java.util.Optional;
import nl.routekaart.drawing.Lane;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ValueChain;

/**
 * One item, as the table tells it and the timeline draws it.
 *
 * @param href its own page
 * @param title what it is called
 * @param kind what it is
 * @param chain under which part of the value chain it stands; empty when nobody said
 * @param cluster under which cluster it stands; empty when nobody said
 * @param clusters all its clusters, in words
 * @param owner who owns it, and who is responsible for it beside the owner
 * @param state how it stands, in words
 * @param since since when it stands so, in words
 * @param agreed what was last agreed, in words
 * @param reported what is reported now, in words
 * @param moved by how much its date moved
 * @param way where its date stood, one after the other
 * @param why why it moved
 * @param sources where it can be read
 * @param certainty how sure the sources are, where they are not quite
 * @param departure how it departs from its life cycle
 * @param contrary whether that departure is contrary to the life cycle, not only less told
 * @param lane its drawing
 */
public record Row(
        String href,
        String title,
        String kind,
        Optional<ValueChain> chain,
        Optional<Cluster> cluster,
        String clusters,
        String owner,
        String state,
        String since,
        String agreed,
        String reported,
        String moved,
        String way,
        String why,
        List<SourceLink> sources,
        String certainty,
        String departure,
        boolean contrary,
        Lane lane) {}
