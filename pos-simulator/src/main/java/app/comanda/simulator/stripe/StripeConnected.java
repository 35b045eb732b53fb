package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Html;
import app.comanda.simulator.Refusal;
import app.comanda.simulator.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Restaurants that are connected to a platform: opened by it, completed by themselves on a page; and wallets' domains. */
final class StripeConnected {

    private static final long LINK_SECONDS = 300;

    private final Stage stage;
    private final Map<String, Connected> accounts = new ConcurrentHashMap<>();

    private final Map<String, Domain> domains = new ConcurrentHashMap<>();

    private record Domain(String account, String name) {}

    private record Connected(String id, String country, String email, String back, boolean complete) {}

    StripeConnected(Stage stage) {
        this.stage = stage;
    }

    Answer answer(StripeKey key, Exchange call, StripeForm asked) {
        if (call.is("POST /v1/accounts")) {
            String id = "acct_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
            accounts.put(
                    id,
                    new Connected(
                            id,
                            asked.find("country").orElse("US"),
                            asked.find("email").orElse(""),
                            "",
                            false));
            return Answer.json(200, json(id));
        } else if (call.is("GET /v1/account")) {
            return Answer.json(200, json(key.account()));
        } else if (call.is("GET /v1/accounts/*")) {
            return Answer.json(200, json(call.word(2)));
        } else if (call.is("POST /v1/account_links")) {
            return Answer.json(200, link(asked));
        } else if (call.is("POST /v1/payment_method_domains")) {
            Domain domain = new Domain(key.account(), asked.get("domain_name"));
            String id = "pmd_" + Integer.toHexString(domain.hashCode());
            domains.put(id, domain);
            return Answer.json(200, json(id, domain));
        } else if (call.is("GET /v1/payment_method_domains")) {
            return StripeLists.page("/v1/payment_method_domains", domains(key, asked), asked);
        } else if (call.is("POST /v1/payment_method_domains/*/validate")) {
            String id = call.word(2);
            Domain domain = domains.get(id);
            if (domain == null || !domain.account.equals(key.account())) {
                throw StripeRefusal.missing("payment_method_domain", id);
            }
            return Answer.json(200, json(id, domain));
        }
        throw StripeVendor.unknown(call);
    }

    /** An account that nobody opened here is one of a key of its own, and complete. */
    private Map<String, Object> json(String id) {
        Connected account = accounts.getOrDefault(id, new Connected(id, "US", "", "", true));
        List<String> missing = account.complete
                ? List.of()
                : List.of("business_profile.url", "external_account", "tos_acceptance.date");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("object", "account");
        json.put("charges_enabled", account.complete);
        json.put("country", account.country);
        json.put("details_submitted", account.complete);
        json.put("payouts_enabled", account.complete);
        json.put("requirements", Map.of("currently_due", missing));
        json.put("type", "standard");
        return json;
    }

    private Map<String, Object> link(StripeForm asked) {
        String id = asked.get("account");
        String back = asked.get("return_url");
        if (accounts.computeIfPresent(id, (same, now) -> new Connected(id, now.country, now.email, back, now.complete))
                == null) {
            throw StripeRefusal.missing("account", id);
        }
        long now = stage.clock().instant().getEpochSecond();
        return Map.of(
                "object",
                "account_link",
                "created",
                now,
                "expires_at",
                now + LINK_SECONDS,
                "url",
                stage.url() + "/" + StripeVendor.NAME + "/connect/" + id);
    }

    private List<Map<String, Object>> domains(StripeKey key, StripeForm asked) {
        return domains.entrySet().stream()
                .filter(one -> one.getValue().account.equals(key.account()))
                .filter(one -> asked.find("domain_name")
                        .map(one.getValue().name::equals)
                        .orElse(true))
                .map(one -> json(one.getKey(), one.getValue()))
                .toList();
    }

    /** The real one reads the file at the domain; here only a name that no phone can reach lacks it. */
    private static Map<String, Object> json(String id, Domain domain) {
        Map<String, Object> active = Map.of("status", domain.name.startsWith("127.") ? "inactive" : "active");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("object", "payment_method_domain");
        json.put("created", 0L);
        json.put("domain_name", domain.name);
        json.put("enabled", true);
        json.put("livemode", false);
        for (String wallet : List.of("apple_pay", "google_pay", "link", "paypal", "amazon_pay")) {
            json.put(wallet, active);
        }
        return json;
    }

    /** Where the restaurant tells about itself. */
    Answer page(Exchange call) {
        Connected account = accounts.get(call.word(1));
        if (account == null) {
            throw new Refusal(Answer.text(404, "no such account"));
        }
        if (call.method().equals("POST")) {
            if ("complete".equals(call.form().get("told"))) {
                accounts.put(account.id, new Connected(account.id, account.country, account.email, account.back, true));
            }
            return Answer.see(account.back);
        }
        return Html.page("Connect", """
                <form class="guest" method="post"><h1>Connect %s</h1>
                <p>Here Stripe would ask for the business, its owners and its bank account.</p>
                <p><button class="yes" name="told" value="complete">Complete</button>
                <button name="told" value="later">Leave unfinished</button></p></form>
                """.formatted(Html.escape(account.email)));
    }
}
