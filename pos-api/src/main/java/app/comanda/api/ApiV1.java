package app.comanda.api;

import app.comanda.api.catalog.AvailabilityResource;
import app.comanda.api.catalog.CategoriesResource;
import app.comanda.api.catalog.ComboResource;
import app.comanda.api.catalog.ImportRefusals;
import app.comanda.api.catalog.ItemImageResource;
import app.comanda.api.catalog.ItemsResource;
import app.comanda.api.catalog.MenuFilesResource;
import app.comanda.api.catalog.ModifierGroupsResource;
import app.comanda.api.catalog.OutletItemResource;
import app.comanda.api.catalog.OutletMenuResource;
import app.comanda.api.catalog.PriceRulesResource;
import app.comanda.api.catalog.SuggestionsResource;
import app.comanda.api.catalog.TaxesResource;
import app.comanda.api.catalog.chain.ChainMenusResource;
import app.comanda.api.description.DescriptionResource;
import app.comanda.api.device.TerminalResource;
import app.comanda.api.device.TerminalsResource;
import app.comanda.api.guest.GiftCardsResource;
import app.comanda.api.guest.HouseAccountsResource;
import app.comanda.api.http.BodyLimit;
import app.comanda.api.http.JsonBody;
import app.comanda.api.http.Problems;
import app.comanda.api.kitchen.KitchenResource;
import app.comanda.api.kitchen.OutletTicketsResource;
import app.comanda.api.kitchen.TicketsResource;
import app.comanda.api.notification.HooksResource;
import app.comanda.api.ordering.AdjustmentsResource;
import app.comanda.api.ordering.KioskOrdersResource;
import app.comanda.api.ordering.ModeResource;
import app.comanda.api.ordering.OpenOrdersResource;
import app.comanda.api.ordering.OrderChargesResource;
import app.comanda.api.ordering.OrderDiscountsResource;
import app.comanda.api.ordering.OrderLinesResource;
import app.comanda.api.ordering.OrdersResource;
import app.comanda.api.ordering.PartsResource;
import app.comanda.api.ordering.ServiceChargeResource;
import app.comanda.api.ordering.SplitResource;
import app.comanda.api.ordering.schedule.ChannelsResource;
import app.comanda.api.ordering.schedule.OpeningHoursResource;
import app.comanda.api.ordering.table.CoursesResource;
import app.comanda.api.ordering.table.FloorPlansResource;
import app.comanda.api.ordering.table.FloorResource;
import app.comanda.api.ordering.table.HeldOrdersResource;
import app.comanda.api.ordering.table.HoldResource;
import app.comanda.api.ordering.table.LineMovesResource;
import app.comanda.api.ordering.table.OutletFloorPlansResource;
import app.comanda.api.ordering.table.VisitsResource;
import app.comanda.api.payment.CardReadersResource;
import app.comanda.api.payment.OnboardingResource;
import app.comanda.api.payment.OutletTabsResource;
import app.comanda.api.payment.PartResource;
import app.comanda.api.payment.PaymentAccountsResource;
import app.comanda.api.payment.PaymentEventsResource;
import app.comanda.api.payment.PaymentLinksResource;
import app.comanda.api.payment.PaymentMethodsResource;
import app.comanda.api.payment.PaymentsResource;
import app.comanda.api.payment.PayoutsResource;
import app.comanda.api.payment.ReceiptResource;
import app.comanda.api.payment.ReceiptTemplateResource;
import app.comanda.api.payment.ReceiptsResource;
import app.comanda.api.payment.ReconciliationsResource;
import app.comanda.api.payment.RefundsResource;
import app.comanda.api.payment.TabsResource;
import app.comanda.api.payment.WalletsResource;
import app.comanda.api.payment.WebhooksResource;
import app.comanda.api.pricing.QuotesResource;
import app.comanda.api.printing.DrawerOpeningsResource;
import app.comanda.api.printing.OutletPrintJobsResource;
import app.comanda.api.printing.PrintAgentResource;
import app.comanda.api.printing.PrintJobsResource;
import app.comanda.api.printing.PrintersResource;
import app.comanda.api.reporting.EveningResource;
import app.comanda.api.reporting.PaymentFeesResource;
import app.comanda.api.reporting.PlatformFeesResource;
import app.comanda.api.reporting.ReportsResource;
import app.comanda.api.security.AccessRules;
import app.comanda.api.staff.ApprovalsResource;
import app.comanda.api.staff.ApproversResource;
import app.comanda.api.staff.LimitsResource;
import app.comanda.api.staff.MyClockResource;
import app.comanda.api.staff.MyPinResource;
import app.comanda.api.staff.ReasonsResource;
import app.comanda.api.staff.StaffPinsResource;
import app.comanda.api.staff.StaffResource;
import app.comanda.api.sync.SyncResource;
import app.comanda.api.tenancy.OutletsResource;
import app.comanda.api.tenancy.TenantsResource;
import app.comanda.api.till.CashRuleResource;
import app.comanda.api.till.ShiftReportResource;
import app.comanda.api.till.ShiftsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * Version 1. A change that breaks a client becomes version 2 beside it.
 *
 * <p>Its parts are named one by one: left to itself the container would also offer what libraries annotate, such as the
 * interfaces of Keycloak's admin client. A test finds those that are missing here.
 */
@ApplicationPath("/v1")
public class ApiV1 extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AvailabilityResource.class,
                CategoriesResource.class,
                ComboResource.class,
                SuggestionsResource.class,
                ChainMenusResource.class,
                ImportRefusals.class,
                ItemImageResource.class,
                ItemsResource.class,
                MenuFilesResource.class,
                ModifierGroupsResource.class,
                OutletItemResource.class,
                OutletMenuResource.class,
                PriceRulesResource.class,
                TaxesResource.class,
                DescriptionResource.class,
                TerminalResource.class,
                TerminalsResource.class,
                BodyLimit.class,
                JsonBody.class,
                Problems.class,
                OutletTicketsResource.class,
                KitchenResource.class,
                TicketsResource.class,
                AdjustmentsResource.class,
                OpenOrdersResource.class,
                OrderChargesResource.class,
                OrderDiscountsResource.class,
                ServiceChargeResource.class,
                OrderLinesResource.class,
                OrdersResource.class,
                KioskOrdersResource.class,
                ModeResource.class,
                ChannelsResource.class,
                OpeningHoursResource.class,
                CoursesResource.class,
                FloorPlansResource.class,
                FloorResource.class,
                HeldOrdersResource.class,
                HoldResource.class,
                LineMovesResource.class,
                OutletFloorPlansResource.class,
                VisitsResource.class,
                PartsResource.class,
                SplitResource.class,
                PaymentsResource.class,
                PaymentEventsResource.class,
                PaymentLinksResource.class,
                HooksResource.class,
                GiftCardsResource.class,
                HouseAccountsResource.class,
                PaymentMethodsResource.class,
                CardReadersResource.class,
                OnboardingResource.class,
                WalletsResource.class,
                OutletTabsResource.class,
                TabsResource.class,
                PaymentAccountsResource.class,
                PayoutsResource.class,
                ReconciliationsResource.class,
                RefundsResource.class,
                WebhooksResource.class,
                ReceiptResource.class,
                ReceiptTemplateResource.class,
                ReceiptsResource.class,
                PartResource.class,
                QuotesResource.class,
                DrawerOpeningsResource.class,
                OutletPrintJobsResource.class,
                PrintAgentResource.class,
                PrintJobsResource.class,
                PrintersResource.class,
                ReportsResource.class,
                PaymentFeesResource.class,
                PlatformFeesResource.class,
                EveningResource.class,
                AccessRules.class,
                ApprovalsResource.class,
                ApproversResource.class,
                LimitsResource.class,
                MyClockResource.class,
                MyPinResource.class,
                ReasonsResource.class,
                StaffPinsResource.class,
                StaffResource.class,
                SyncResource.class,
                OutletsResource.class,
                TenantsResource.class,
                CashRuleResource.class,
                ShiftReportResource.class,
                ShiftsResource.class);
    }

    /** Bodies are read and written by our own provider; beside it, one of Payara's would win at some starts. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.disableJsonBinding", true,
                "jersey.config.disableMoxyJson", true,
                "jersey.config.jsonFeature", JsonBody.class.getSimpleName());
    }
}
