package nl.routekaart.standalone;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Routekaart.class.getPackage().getImplementationVersion();
        return new String[] {"routekaart " + (version == null ? "(from its classes)" : version)};
    }
}
