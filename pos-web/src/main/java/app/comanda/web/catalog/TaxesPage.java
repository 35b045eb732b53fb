package app.comanda.web.catalog;

import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.TaxDetails;
import app.comanda.catalog.menu.TaxSetting;
import app.comanda.ordering.ServiceMode;
import app.comanda.web.frame.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The taxes that items may carry. */
@Named
@ViewScoped
public class TaxesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    TaxSetting setting;

    @Inject
    Texts texts;

    private transient List<Entry<TaxDetails>> taxes = List.of();
    private @Nullable UUID id;
    private long version;
    private String name = "";
    private @Nullable BigDecimal percent;
    private boolean compound;
    private int position;
    private boolean active = true;
    private List<String> serviceModes = List.of();

    @PostConstruct
    void read() {
        taxes = setting.taxes();
    }

    public void begin() {
        id = null;
        name = "";
        percent = null;
        compound = false;
        active = true;
        serviceModes = List.of();
        position = taxes.size() + 1;
    }

    public void edit(Entry<TaxDetails> tax) {
        id = tax.id();
        version = tax.version();
        name = tax.details().name();
        percent = tax.details().percent();
        compound = tax.details().compound();
        position = tax.details().position();
        active = tax.details().active();
        serviceModes = tax.details().serviceModes();
    }

    public void save() {
        BigDecimal rate = percent == null ? BigDecimal.ZERO : percent;
        TaxDetails details = new TaxDetails(name, rate, compound, position, active, serviceModes);
        if (id == null) {
            setting.add(details);
        } else {
            setting.change(id, version, details);
        }
        texts.tell("tax.saved", details.name());
        read();
    }

    public void remove(Entry<TaxDetails> tax) {
        setting.remove(tax.id(), tax.version());
        texts.tell("tax.removed", tax.details().name());
        read();
    }

    /** In words: on which orders it is charged. */
    public String modesOf(Entry<TaxDetails> tax) {
        return tax.details().serviceModes().isEmpty()
                ? texts.of("tax.modes.all")
                : tax.details().serviceModes().stream()
                        .map(mode -> texts.of("mode." + mode))
                        .collect(Collectors.joining(", "));
    }

    public List<String> getAllModes() {
        return Stream.of(ServiceMode.values()).map(ServiceMode::name).toList();
    }

    public List<Entry<TaxDetails>> getTaxes() {
        return taxes;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }

    public boolean isCompound() {
        return compound;
    }

    public void setCompound(boolean compound) {
        this.compound = compound;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<String> getServiceModes() {
        return serviceModes;
    }

    public void setServiceModes(List<String> serviceModes) {
        this.serviceModes = serviceModes;
    }
}
