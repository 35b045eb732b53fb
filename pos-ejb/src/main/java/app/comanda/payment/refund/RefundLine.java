package app.comanda.payment.refund;

import app.comanda.kernel.Json;
import app.comanda.payment.PaymentKey;
import app.comanda.pricing.TaxShare;
import app.comanda.pricing.refund.GivenBack;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an act of refunding gave back of one line, of the charges or of the tip. Amounts in minor units. */
@Entity
@Table(name = "refund_line")
@IdClass(PaymentKey.class)
public class RefundLine extends TenantOwned {

    /** What it is of. */
    public enum Kind {
        LINE,
        CHARGES,
        TIP
    }

    private static final int DECIMALS = 3;

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "act_id")
    private UUID actId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "line_id")
    private @Nullable UUID lineId;

    private BigDecimal quantity;

    private long gross;

    @Column(name = "line_discount")
    private long lineDiscount;

    @Column(name = "order_discount")
    private long orderDiscount;

    private long net;

    private long tax;

    private String taxes;

    @Column(name = "business_date")
    private LocalDate businessDate;

    /** For JPA. */
    protected RefundLine() {}

    private RefundLine(UUID orderId, RefundAct act, Kind kind, RefundColumns columns, List<TaxShare> taxes) {
        super(newId());
        this.orderId = orderId;
        this.actId = act.id();
        this.kind = kind;
        this.quantity = BigDecimal.ZERO;
        this.gross = columns.gross();
        this.lineDiscount = columns.lineDiscount();
        this.orderDiscount = columns.orderDiscount();
        this.net = columns.net();
        this.tax = columns.tax();
        this.taxes = Json.write(taxes);
        this.businessDate = act.businessDate();
    }

    static RefundLine ofLine(UUID orderId, RefundAct act, GivenBack.Line line, List<TaxShare> taxes) {
        RefundLine made = new RefundLine(orderId, act, Kind.LINE, line.columns(), taxes);
        made.lineId = UUID.fromString(line.id());
        made.quantity = BigDecimal.valueOf(line.quantity().thousandths(), DECIMALS);
        return made;
    }

    static RefundLine ofCharges(UUID orderId, RefundAct act, RefundColumns columns, List<TaxShare> taxes) {
        return new RefundLine(orderId, act, Kind.CHARGES, columns, taxes);
    }

    static RefundLine ofTip(UUID orderId, RefundAct act, long tip) {
        return new RefundLine(orderId, act, Kind.TIP, new RefundColumns(tip, 0, 0, 0), List.of());
    }

    public UUID actId() {
        return actId;
    }

    public Kind kind() {
        return kind;
    }

    /** Only where it is of a line. */
    public Optional<UUID> lineId() {
        return Optional.ofNullable(lineId);
    }

    /** 0 where a free amount was given back, which takes no goods back. */
    public BigDecimal quantity() {
        return quantity;
    }

    public RefundColumns columns() {
        return new RefundColumns(gross, lineDiscount, orderDiscount, tax);
    }

    public long net() {
        return net;
    }

    public long tax() {
        return tax;
    }

    public List<TaxShare> taxes() {
        return List.of(Json.read(taxes, TaxShare[].class));
    }
}
