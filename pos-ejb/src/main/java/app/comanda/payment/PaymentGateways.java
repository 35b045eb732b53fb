package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The gateways that are installed: the local ones by their methods, the vendors by their names. */
@ApplicationScoped
public class PaymentGateways {

    @Inject
    @Any
    Instance<PaymentGateway> installed;

    private Map<String, PaymentGateway> localByMethod = Map.of();
    private Map<String, RemoteGateway> remoteByProvider = Map.of();

    @PostConstruct
    void read() {
        Map<String, PaymentGateway> local = new HashMap<>();
        Map<String, RemoteGateway> remote = new HashMap<>();
        for (PaymentGateway gateway : installed) {
            if (gateway instanceof RemoteGateway vendor) {
                remote.put(vendor.provider(), vendor);
            } else {
                gateway.methods().forEach(method -> local.put(method, gateway));
            }
        }
        localByMethod = Map.copyOf(local);
        remoteByProvider = Map.copyOf(remote);
    }

    /** The gateway that takes this method without any vendor; empty where a vendor does. */
    public Optional<PaymentGateway> local(String method) {
        return Optional.ofNullable(localByMethod.get(method));
    }

    /** All methods that need no vendor, by name. */
    public List<String> localMethods() {
        return sorted(localByMethod.keySet());
    }

    /** @throws BusinessException {@code account.provider}, naming the field */
    public RemoteGateway remote(String provider) {
        return Optional.ofNullable(remoteByProvider.get(provider))
                .orElseThrow(() -> BusinessException.invalid(
                        "account.provider", "provider", "Choose one of " + sorted(remoteByProvider.keySet()) + "."));
    }

    /** All that can be called over a network, by name. */
    public List<RemoteGateway> vendors() {
        return remoteByProvider.values().stream()
                .sorted(Comparator.comparing(PaymentGateway::provider))
                .toList();
    }

    /** Whether money by this method is rounded to coins. */
    public boolean roundsToCoins(String method) {
        return local(method).map(PaymentGateway::roundsToCoins).orElse(false);
    }

    /** The refusal of a method that nobody here takes, naming the field. */
    public BusinessException unknown(Set<String> taken) {
        Set<String> all = new TreeSet<>(localByMethod.keySet());
        all.addAll(taken);
        return BusinessException.invalid("payment.method", "method", "Pay by one of " + sorted(all) + ".");
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
