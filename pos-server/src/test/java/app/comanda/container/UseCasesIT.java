package app.comanda.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.audit.AuditReading;
import app.comanda.audit.SealedLog;
import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.CategoryEditing;
import app.comanda.catalog.menu.ItemFilter;
import app.comanda.catalog.menu.MenuEditing;
import app.comanda.catalog.menuimport.MenuImport;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.kitchen.Cooking;
import app.comanda.kitchen.Ticket;
import app.comanda.messaging.IdempotencyKey;
import app.comanda.messaging.IdempotentAnswer;
import app.comanda.messaging.OnceOnly;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderFilter;
import app.comanda.ordering.OrderHistory;
import app.comanda.ordering.OrderRequest;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import app.comanda.payment.CounterSale;
import app.comanda.payment.Paying;
import app.comanda.payment.PaymentRequest;
import app.comanda.reporting.SalesReport;
import app.comanda.staff.EmployeeDetails;
import app.comanda.staff.OwnerFurnishing;
import app.comanda.staff.Role;
import app.comanda.staff.StaffBook;
import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Door;
import app.comanda.tenancy.NextTrip;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import app.comanda.tenancy.OutletOpening;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.WorkplaceReading;
import app.comanda.tenancy.provisioning.NewTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The use cases in their container: whose rows they see, and what they do. */
@ExtendWith(ArquillianExtension.class)
class UseCasesIT {

    private static final TenantContext NORTH = tenant("01900000-0000-7000-8000-00000000000a");
    private static final TenantContext SOUTH = tenant("01900000-0000-7000-8000-00000000000b");
    private static final PaymentRequest CASH = new PaymentRequest("CASH", null, null, 0, null);

    /** They note an invitation of the caller's own tenant, call any PIN of strangers wrong, go on with one's own list. */
    private static final List<String> TELL_NOTHING =
            List.of("InvitationBook.note: ", "PinChecking.check: WRONG", "MenuEditing.itemsAfter: ");

    @Inject
    WorkplaceReading workplace;

    @Inject
    OutletOpening outletOpening;

    @Inject
    MenuImport menuImport;

    @Inject
    MenuEditing menuEditing;

    @Inject
    CategoryEditing categoryEditing;

    @Inject
    OrderTaking orderTaking;

    @Inject
    OrderHistory orderHistory;

    @Inject
    Paying paying;

    @Inject
    CounterSale counterSale;

    @Inject
    Cooking cooking;

    @Inject
    StaffBook staffBook;

    @Inject
    OwnerFurnishing ownerFurnishing;

    @Inject
    SalesReport salesReport;

    @Inject
    AuditReading auditReading;

    @Inject
    SealedLog sealedLog;

    @Inject
    OnceOnly onceOnly;

    @Inject
    AcrossTenants acrossTenants;

    @Inject
    BeanManager beans;

    @Inject
    NextTrip nextTrip;

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive house() {
        return House.with(UseCasesIT.class, NORTH.tenant(), SOUTH.tenant()).addClass(EveryUseCase.class);
    }

    @BeforeEach
    void furnishBoth() {
        furnish(NORTH);
        furnish(SOUTH);
    }

    @Test
    void anOrderIsPlacedPaidCookedAndReported() {
        UUID outlet = outletOf(NORTH);
        long before = soldToday(outlet);
        Order placed = NORTH.call(() -> orderTaking.place(order(outlet, "SOUP")));
        NORTH.call(
                () -> orderTaking.addLines(placed.id(), order(outlet, "SOUP").lines(), OrderRequest.Sending.NOW, null));
        NORTH.call(() -> paying.pay(placed.id(), CASH));
        NORTH.run(() -> cooking.take(sent(placed)));
        Ticket ticket = NORTH.call(() -> cooking.open(outlet)).stream()
                .filter(each -> each.order().id().equals(placed.id()))
                .findFirst()
                .orElseThrow();
        NORTH.call(() -> cooking.advance(ticket.id(), Ticket.State.COOKING, null));
        assertEquals(Preparation.PREPARING, read(placed).progress().preparation());
        NORTH.call(() -> cooking.advance(ticket.id(), Ticket.State.READY, null));
        NORTH.call(() -> orderTaking.complete(placed.id(), null));

        Order completed = read(placed);
        assertEquals(Preparation.COMPLETED, completed.progress().preparation());
        assertEquals(Settlement.PAID, completed.balance().settlement());
        assertEquals(before + completed.total(), soldToday(outlet));
        assertEquals(1, NORTH.call(() -> paying.of(placed.id())).size());
    }

    @Test
    void aCounterSaleIsOneAct() {
        CounterSale.Sale sale = NORTH.call(() -> counterSale.sell(order(outletOf(NORTH), "SOUP"), CASH));
        assertEquals(0, sale.order().due());
        assertTrue(sale.order().receiptNumber().isPresent());
    }

    @Test
    void aFailedActLeavesNothing() {
        UUID outlet = outletOf(NORTH);
        long before = orders(NORTH);
        assertEquals(
                "payment.tendered-below-amount",
                refusal(() -> NORTH.call(
                        () -> counterSale.sell(order(outlet, "SOUP"), new PaymentRequest("CASH", null, 1L, 0, null)))));
        assertEquals(before, orders(NORTH));
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswer() {
        UUID outlet = outletOf(NORTH);
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "hash");
        long before = orders(NORTH);
        Callable<IdempotentAnswer> call = () -> onceOnly.answer(
                key,
                () -> orderTaking.place(order(outlet, "SOUP")),
                order -> new IdempotentAnswer(201, order.number()));
        assertEquals(NORTH.call(call), NORTH.call(call));
        assertEquals(before + 1, orders(NORTH));
    }

    @Test
    void theFirstAnswerTellsTheVersionThatIsStored() {
        UUID outlet = outletOf(NORTH);
        Order order = NORTH.call(() -> orderTaking.place(order(outlet, "SOUP")));
        IdempotentAnswer told = NORTH.call(() -> onceOnly.answer(
                new IdempotencyKey(UUID.randomUUID().toString(), "hash"),
                () -> orderTaking.cancel(order.id(), "a test", order.version()),
                cancelled -> new IdempotentAnswer(200, "version " + cancelled.version())));
        Order stored = NORTH.call(() -> orderHistory.get(order.id()));
        assertEquals("version " + stored.version(), told.body());
        assertTrue(stored.version() > order.version());
    }

    @Test
    void aQuestionThatWaitsIsAskedRightAfterTheNextOneAndAnsweredOnce() throws Exception {
        var look = question("SELECT current_setting('comanda.test')");
        transaction.begin();
        try {
            nextTrip.takeAlong(look);
            assertEquals(Optional.of("one"), nextTrip.ask(question("SELECT set_config('comanda.test', 'one', true)")));
            assertEquals(Optional.of("two"), nextTrip.ask(question("SELECT set_config('comanda.test', 'two', true)")));
            assertEquals(Optional.of("one"), nextTrip.ask(look));
            assertEquals(Optional.of("two"), nextTrip.ask(look));
        } finally {
            transaction.rollback();
        }
    }

    private static PlainSql.Question<String> question(String sql) {
        return new PlainSql.Question<>(PlainSql.Statement.of(sql), row -> row.getString(1));
    }

    @Test
    void everyColumnStandsWhereEclipseLinkLooksFirst() {
        AbstractSession session = entityManager.getEntityManagerFactory().unwrap(ServerSession.class);
        List<String> elsewhere = new ArrayList<>();
        for (ClassDescriptor table : session.getDescriptors().values()) {
            if (!table.isAggregateDescriptor()) {
                AbstractRecord row = table.getObjectBuilder().buildTemplateInsertRow(session);
                row.getFields().stream()
                        .filter(column -> row.getFields().indexOf(column) != column.getIndex()
                                || !table.getFields().get(column.getIndex()).equals(column))
                        .forEach(column -> elsewhere.add(column.getQualifiedName()));
            }
        }
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void theMenuAndTheStaffAreEdited() {
        var soup = NORTH.call(
                () -> menuEditing.items(new ItemFilter("Soup", null), app.comanda.catalog.menu.ItemOrder.MENU, 0, 1));
        assertEquals(1, soup.size());
        var desserts = NORTH.call(
                () -> categoryEditing.add(new CategoryDetails("Desserts " + UUID.randomUUID(), 9, Map.of())));
        NORTH.run(() -> categoryEditing.remove(desserts.id(), desserts.version()));
        assertEquals("category.unknown", refusal(() -> NORTH.call(() -> categoryEditing.category(desserts.id()))));
        UUID kim = ownerOfNorth().call(() -> staffBook.enter(kim())).id();
        ownerOfNorth().call(() -> staffBook.dismiss(kim));
        assertEquals(false, NORTH.call(() -> staffBook.get(kim)).isActive());
    }

    @Test
    void whatWasDoneIsSealed() {
        NORTH.call(() -> orderTaking.place(order(outletOf(NORTH), "SOUP")));
        NORTH.call(sealedLog::seal);
        var report = NORTH.call(auditReading::verify);
        assertTrue(report.holds(), report::toString);
        assertTrue(report.entries() > 0);
    }

    @Test
    void withoutATenantNothingIsReadOrWritten() {
        List<UUID> known = idsOfNorth();
        long before = orders(NORTH);
        EveryUseCase all = new EveryUseCase(beans, known);
        assertEquals(List.of(), all.thatAnswer());
        assertTrue(all.asked() > 60, () -> all.asked() + " were asked");
        assertEquals(before, orders(NORTH));
        assertEquals("tenant.missing", refusal(() -> orderTaking.place(order(outletOf(NORTH), "SOUP"))));
    }

    @Test
    void anotherTenantsIdsAreNotFound() {
        List<UUID> known = idsOfNorth();
        Order order = NORTH.call(() -> orderTaking.place(order(outletOf(NORTH), "SOUP")));
        assertEquals("order.unknown", refusal(() -> SOUTH.call(() -> orderHistory.get(order.id()))));
        assertEquals("order.unknown", refusal(() -> SOUTH.call(() -> paying.pay(order.id(), CASH))));
        assertEquals("outlet.unknown", refusal(() -> SOUTH.call(() -> workplace.outlet(outletOf(NORTH)))));
        assertEquals(
                "outlet.unknown", refusal(() -> SOUTH.call(() -> orderTaking.place(order(outletOf(NORTH), "SOUP")))));
        EveryUseCase all = new EveryUseCase(beans, known);
        assertEquals(
                List.of(),
                SOUTH.call(all::thatAnswerToAnId).stream()
                        .filter(answer -> TELL_NOTHING.stream().noneMatch(answer::startsWith))
                        .toList());
        assertEquals(order.version(), read(order).version());
    }

    @Test
    void aTransactionIsNeverContinuedForAnotherTenant() throws Exception {
        transaction.begin();
        try {
            NORTH.call(workplace::outlets);
            RuntimeException refused = assertThrows(RuntimeException.class, () -> SOUTH.call(workplace::outlets));
            assertTrue(rootOf(refused).toString().contains("was continued for"), refused::toString);
        } finally {
            transaction.rollback();
        }
    }

    /** Payara gives even a timer a transaction that wants none. */
    @Test
    void workForEveryTenantLeavesTheCallersTransactionAlone() {
        List<UUID> seen = new ArrayList<>();
        Runnable look = () -> workplace.outlets().forEach(outlet -> seen.add(outlet.id()));
        NORTH.call(() -> onceOnly.answer(
                new IdempotencyKey(UUID.randomUUID().toString(), "hash"),
                () -> {
                    look.run();
                    acrossTenants.forEach(Door.RETENTION, "a test", look);
                    look.run();
                    return "done";
                },
                done -> new IdempotentAnswer(200, done)));
        assertEquals(List.of(outletOf(NORTH), outletOf(NORTH), outletOf(SOUTH), outletOf(NORTH)), seen);
    }

    private List<UUID> idsOfNorth() {
        UUID outlet = outletOf(NORTH);
        Order order =
                NORTH.call(() -> counterSale.sell(order(outlet, "SOUP"), CASH).order());
        NORTH.run(() -> cooking.take(sent(order)));
        List<UUID> ids = new ArrayList<>(List.of(NORTH.tenant(), outlet, order.id()));
        NORTH.call(() -> cooking.open(outlet)).stream().limit(1).forEach(ticket -> ids.add(ticket.id()));
        NORTH.call(() -> menuEditing.itemsAfter(null, 1)).forEach(item -> ids.add(item.id()));
        NORTH.call(categoryEditing::categories).forEach(category -> ids.add(category.id()));
        ids.add(ownerOfNorth().call(() -> staffBook.enter(kim())).id());
        return ids;
    }

    private void furnish(TenantContext tenant) {
        if (tenant.call(workplace::outlets).isEmpty()) {
            Outlet opened = tenant.call(() -> outletOpening.open(new OutletDetails(
                    "Main Street",
                    ZoneId.of("UTC"),
                    Currency.getInstance("USD"),
                    Locale.US,
                    LocalTime.MIDNIGHT,
                    false,
                    "HALF_UP",
                    "LINE",
                    null,
                    List.of("TAKEAWAY"),
                    Outlet.Status.OPEN)));
            byte[] menu = "sku,name,category,price\nSOUP,Soup,Starters,4.50\n".getBytes(StandardCharsets.UTF_8);
            tenant.call(() -> menuImport.load(menu, null));
            NewTenant news = new NewTenant(opened, "US", tenant.tenant(), "Dana", "dana@example.org", "dana");
            tenant.call(() -> onceOnly.answer(
                    new IdempotencyKey("owner", "hash"),
                    () -> {
                        ownerFurnishing.furnish(news);
                        return "done";
                    },
                    done -> new IdempotentAnswer(200, done)));
        }
    }

    /** An owner is entered by the chain, with the id of the tenant. */
    private static TenantContext ownerOfNorth() {
        return new TenantContext(NORTH.tenant(), null, Set.of(), NORTH.tenant(), "dana", NORTH.requestId());
    }

    private UUID outletOf(TenantContext tenant) {
        return tenant.call(workplace::outlets).get(0).id();
    }

    private long orders(TenantContext tenant) {
        return tenant.call(() -> orderHistory.count(OrderFilter.ALL));
    }

    private Order read(Order order) {
        return NORTH.call(() -> orderHistory.get(order.id()));
    }

    private long soldToday(UUID outlet) {
        LocalDate today = LocalDate.now(ZoneId.of("UTC"));
        return NORTH.call(() -> salesReport.takings(outlet, today.minusDays(1), today.plusDays(1))).stream()
                .mapToLong(takings -> takings.sum().total())
                .sum();
    }

    /** As it travels, so that a field that is left out is absent. */
    private static OrderRequest order(UUID outlet, String sku) {
        return Json.read("""
                {"outletId": "%s", "serviceMode": "TAKEAWAY", "sending": "NOW", "tip": 0, "channel": "POS",
                 "lines": [{"sku": "%s", "quantity": "2", "modifiers": [], "components": []}]}""".formatted(outlet, sku), OrderRequest.class);
    }

    private static LinesSent sent(Order order) {
        return Json.read("""
                {"orderId": "%s", "outletId": "%s", "number": "%s", "serviceMode": "TAKEAWAY",
                 "sentAt": "2026-11-20T12:00:00Z", "lines": []}""".formatted(order.id(), order.outletId(), order.number()), LinesSent.class);
    }

    private EmployeeDetails kim() {
        String name = "kim." + UUID.randomUUID();
        return new EmployeeDetails("Kim", name + "@example.org", name, Role.CASHIER, Set.of(outletOf(NORTH)));
    }

    private static String refusal(Callable<?> act) {
        return assertThrows(BusinessException.class, act::call).code();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static TenantContext tenant(String id) {
        return TenantContext.system(UUID.fromString(id), "test", "request-" + id.substring(id.length() - 1) + "-1");
    }
}
