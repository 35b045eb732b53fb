package app.comanda.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of pages agrees with the pages there are. */
class PlaceTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Shown by the container and the sign-in, never asked for by their addresses. */
    private static final Set<String> INNER = Set.of("/error/failure", "/security/closed");

    @Test
    void everyPageIsAPlaceAndEveryPlaceHasItsPage() throws IOException {
        Set<String> places = Stream.of(Place.values()).map(Place::path).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(places, pages());
    }

    @Test
    void aPageIsKnownByItsAddressWithAndWithoutExtension() {
        assertEquals(Optional.of(Place.ORDERS), Place.at("/ordering/orders"));
        assertEquals(Optional.of(Place.ORDERS), Place.at("/ordering/orders.xhtml"));
        assertEquals(Optional.empty(), Place.at("/ordering/orders/more"));
    }

    @Test
    void theChainSeesItsRestaurantsAndNoRestaurantSeesTheChain() {
        for (Place place : Place.values()) {
            assertEquals(
                    Stream.of("/tenancy/tenant", "/catalog/chain-menu").anyMatch(place.path()::startsWith),
                    place.roles().contains("chain_admin"),
                    () -> place + " is for " + place.roles());
            assertTrue(Set.of("chain_admin", "owner", "manager").containsAll(place.roles()));
        }
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .map(path -> path.substring(0, path.length() - ".xhtml".length()))
                    .filter(path -> !INNER.contains(path))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
