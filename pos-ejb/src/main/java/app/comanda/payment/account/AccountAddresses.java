package app.comanda.payment.account;

import app.comanda.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses an account may name. The server itself calls them, with the account's keys: so they are neither within the
 * server's own network, nor changed without the keys.
 */
@ApplicationScoped
class AccountAddresses {

    private static final int LONGEST = 300;

    /** Where guests are sent back to; no key goes there. */
    private static final String FOR_GUESTS = "returnUri";

    /** Numbers, names without a dot, and those that only a network of one's own knows. */
    private static final Pattern INSIDE =
            Pattern.compile("[0-9.]+|\\[.*|[^.]+|.*\\.(local|localhost|internal|lan|home|corp)\\.?");

    private final Optional<String> simulator;

    /** For CDI. */
    protected AccountAddresses() {
        this(Optional.empty());
    }

    /** @param simulator where vendors are played; empty where money is real */
    @Inject
    AccountAddresses(@ConfigProperty(name = "comanda.simulator.url") Optional<String> simulator) {
        this.simulator = simulator;
    }

    /** @throws BusinessException {@code account.address}, naming the field */
    void check(AccountDetails details) {
        if (!mayBeCalled(details.baseUrl()) || details.baseUrl().endsWith("/")) {
            throw refused("baseUrl", "Give the https address of the vendor's API, without a slash at its end.");
        }
        called(details.settings()).forEach((name, address) -> {
            if (!mayBeCalled(address)) {
                throw refused("settings." + name, "Give an https address of the vendor.");
            }
        });
    }

    /**
     * Keys that were entered for one address are not sent to another.
     *
     * @param kept names of the secrets that there are
     * @throws BusinessException {@code account.key-again}, naming the first that is to be entered anew
     */
    void requireKeys(PaymentAccount before, AccountDetails now, Set<String> kept) {
        Set<String> known = addresses(before.baseUrl(), before.settings());
        if (known.containsAll(addresses(now.baseUrl(), now.settings()))) {
            return;
        }
        Set<String> missing = new TreeSet<>(kept);
        missing.removeAll(now.secrets().keySet());
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(
                    "account.key-again",
                    "secrets." + missing.iterator().next(),
                    "The address is another one. Enter the keys again, for they are sent there.");
        }
    }

    private boolean mayBeCalled(String text) {
        try {
            URI address = URI.create(text);
            String host = address.getHost();
            if (host == null || text.length() > LONGEST || address.getUserInfo() != null) {
                return false;
            }
            return INSIDE.matcher(host).matches()
                    ? simulator.isPresent() && isHere(host)
                    : "https".equals(address.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHere(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost");
    }

    private static Set<String> addresses(String base, Map<String, String> settings) {
        return Stream.concat(Stream.of(base), called(settings).values().stream())
                .map(AccountAddresses::origin)
                .collect(Collectors.toSet());
    }

    /** Scheme, host and port: of one server all paths are the vendor's. */
    private static String origin(String address) {
        try {
            return String.valueOf(URI.create(address).resolve("/"));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Map<String, String> called(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> !setting.getKey().equals(FOR_GUESTS))
                .filter(setting -> setting.getValue().matches("(?i)https?:.*"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static BusinessException refused(String field, String detail) {
        return BusinessException.invalid("account.address", field, detail);
    }
}
