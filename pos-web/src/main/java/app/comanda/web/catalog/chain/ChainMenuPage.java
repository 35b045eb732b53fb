package app.comanda.web.catalog.chain;

import app.comanda.catalog.chain.ChainMenu;
import app.comanda.catalog.chain.ChainMenuDelivery;
import app.comanda.catalog.chain.ChainMenuDetails;
import app.comanda.catalog.chain.ChainMenuPublishing;
import app.comanda.catalog.chain.ChainMenuWriting;
import app.comanda.catalog.menu.ChainField;
import app.comanda.catalog.menu.ChainRules;
import app.comanda.catalog.menuimport.ImportError;
import app.comanda.catalog.menuimport.ImportRefused;
import app.comanda.kernel.BusinessException;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** One version of the chain's menu: what it says, what restaurants may change, and when they take it. */
@Named
@ViewScoped
public class ChainMenuPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/catalog/chain-menu?faces-redirect=true&id=";

    @EJB
    ChainMenuWriting writing;

    @Inject
    ChainMenuPublishing publishing;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private @Nullable UUID id;
    private transient @Nullable ChainMenu menu;
    private transient List<ChainMenuDelivery> deliveries = List.of();
    private transient List<ImportError> errors = List.of();
    private transient @Nullable Part file;
    private long version;
    private String name = "";
    private String currency = "USD";
    private String document = "";
    private List<ChainField> free = new ArrayList<>(ChainRules.USUAL.free());
    private @Nullable BigDecimal pricePercent;
    private String publishAt = "";
    private String zone = "UTC";

    public void load() {
        if (id == null) {
            return;
        }
        ChainMenu found = writing.get(id);
        menu = found;
        deliveries = writing.deliveries(id);
        version = found.version();
        name = found.name();
        currency = found.currency().getCurrencyCode();
        document = found.document();
        free = new ArrayList<>(found.rules().free());
        pricePercent = found.rules().pricePercent();
    }

    /** @return the page of the version, or null to show the faults of the file */
    public @Nullable String save() throws IOException {
        readFile();
        if (document.isEmpty()) {
            texts.warn(null, texts.of("import.choose"));
            return null;
        }
        Set<ChainField> theirs = free.isEmpty() ? Set.of() : EnumSet.copyOf(free);
        ChainMenuDetails details = new ChainMenuDetails(
                name, Currency.getInstance(currency), document, new ChainRules(theirs, pricePercent));
        try {
            ChainMenu saved = id == null ? writing.draft(details) : writing.change(id, details, version);
            texts.tell("chain-menu.saved", saved.name());
            return HERE + saved.id();
        } catch (ImportRefused refused) {
            errors = refused.errors();
            return null;
        }
    }

    private void readFile() throws IOException {
        Part sent = file;
        if (sent != null && sent.getSize() > 0) {
            try (InputStream content = sent.getInputStream()) {
                document = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    public String publishNow() {
        publishing.publish(known(), null, version);
        texts.tell("chain-menu.published", name);
        return HERE + id;
    }

    public String schedule() {
        try {
            publishing.publish(
                    known(),
                    LocalDateTime.parse(publishAt).atZone(ZoneId.of(zone)).toInstant(),
                    version);
        } catch (DateTimeParseException e) {
            throw BusinessException.invalid("chain-menu.past", "publishAt", "Choose a day and a time.");
        }
        texts.tell("chain-menu.scheduled", name);
        return HERE + id;
    }

    public String cancel() {
        publishing.cancel(known());
        texts.tell("chain-menu.cancelled", name);
        return HERE + id;
    }

    public String copy() {
        ChainMenu draft = writing.copy(known(), texts.of("chain-menu.copy-of", name));
        texts.tell("chain-menu.copied", draft.name());
        return HERE + draft.id();
    }

    public String discard() {
        writing.discard(known());
        texts.tell("chain-menu.discarded", name);
        return "/catalog/chain-menus?faces-redirect=true";
    }

    public String tellMissing() {
        publishing.tellMissing(known());
        return HERE + id;
    }

    public StreamedContent download() {
        return DefaultStreamedContent.builder().name("chain-menu.csv").contentType("text/csv;charset=UTF-8").stream(
                        () -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private UUID known() {
        if (id == null) {
            throw BusinessException.notFound("chain-menu.unknown", "There is no such version of the menu.");
        }
        return id;
    }

    public String getStanding() {
        ChainMenu shown = menu;
        return shown == null ? "DRAFT" : shown.standing(clock.instant()).name();
    }

    public @Nullable ChainMenu getMenu() {
        return menu;
    }

    public List<ChainMenuDelivery> getDeliveries() {
        return deliveries;
    }

    public List<ImportError> getErrors() {
        return errors;
    }

    public ChainField[] getFields() {
        return ChainField.values();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public List<ChainField> getFree() {
        return free;
    }

    public void setFree(List<ChainField> free) {
        this.free = free;
    }

    public @Nullable BigDecimal getPricePercent() {
        return pricePercent;
    }

    public void setPricePercent(@Nullable BigDecimal pricePercent) {
        this.pricePercent = pricePercent;
    }

    public String getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(String publishAt) {
        this.publishAt = publishAt;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
