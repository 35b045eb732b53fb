package app.comanda.payment;

import app.comanda.kernel.BusinessException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gateways that are installed, by their method. */
@ApplicationScoped
public class PaymentGateways {

    @Inject
    @Any
    Instance<PaymentGateway> installed;

    private Map<String, PaymentGateway> byMethod = Map.of();

    @PostConstruct
    void read() {
        byMethod =
                installed.stream().collect(Collectors.toUnmodifiableMap(PaymentGateway::method, Function.identity()));
    }

    /** @throws BusinessException {@code payment.method}, naming the field */
    public PaymentGateway get(String method) {
        PaymentGateway gateway = byMethod.get(method);
        if (gateway == null) {
            throw BusinessException.invalid(
                    "payment.method",
                    "method",
                    "Pay by one of " + byMethod.keySet().stream().sorted().toList() + ".");
        }
        return gateway;
    }
}
