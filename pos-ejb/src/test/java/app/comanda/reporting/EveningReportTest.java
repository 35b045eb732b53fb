package app.comanda.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.reporting.Evening.CategorySold;
import app.comanda.reporting.Evening.Covers;
import app.comanda.reporting.Evening.ExceptionSum;
import app.comanda.reporting.Evening.ItemSold;
import app.comanda.reporting.Evening.LineSum;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EveningReportTest {

    private static final UUID FOOD = UUID.randomUUID();
    private static final UUID DRINKS = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aCategoryIsTheSumOfItsItemsAndTheLargestComesFirst() {
        List<CategorySold> categories = EveningReport.categories(List.of(
                item("Burger", FOOD, new LineSum("2", 2_700, 100, 2_600, 231)),
                item("Cola", DRINKS, new LineSum("9", 3_150, 0, 3_150, 280)),
                item("Soup", FOOD, new LineSum("0.25", 175, 0, 175, 16))));
        assertEquals(
                List.of(
                        new CategorySold(DRINKS, "", new LineSum("9", 3_150, 0, 3_150, 280)),
                        new CategorySold(FOOD, "", new LineSum("2.25", 2_875, 100, 2_775, 247))),
                categories);
    }

    @Test
    void anAverageIsRoundedHalfUpAndThatOfNothingIsNothing() {
        assertEquals(0, Evening.average(0, 0));
        assertEquals(3, Evening.average(5, 2));
        assertEquals(33, Evening.average(100, 3));
        assertEquals(67, Evening.average(200, 3));
    }

    @Test
    void theFileSaysOfEachRowWhereItBelongsAndRunsNoFormula() {
        String csv = ReportCsv.of(EveningTables.of(evening(), (group, code) -> code), UnaryOperator.identity());
        assertEquals(
                List.of(
                        "section,orders,gross,discount,net,charges,tax,tips,total,rounding,open",
                        "sums,1,13.50,0.50,13.00,0.00,1.15,0.00,14.15,0.00,0.00",
                        "section,item,category,quantity,gross,discount,net,tax",
                        "items,\"Fish, \"\"big\"\"\",DELETED,1,13.50,0.50,13.00,1.15",
                        "section,kind,reason,staff,count,amount",
                        "exceptions,COMP,'=1+1,Kim,1,0.50"),
                csv.lines().toList());
    }

    @Test
    void thePaperHasThePartsThatSaySomething() {
        byte[] pdf = new ReportPdf(UnaryOperator.identity(), Object::toString)
                .of("Evening", "20 November", EveningTables.of(evening(), (group, code) -> code));
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    private static Evening evening() {
        return new Evening(
                DAY,
                DAY,
                "USD",
                List.of(),
                new SalesSum(1, 1_350, 50, 0, 115, 0, 1_415, 0),
                0,
                0,
                List.of(),
                List.of(),
                List.of(item("Fish, \"big\"", FOOD, new LineSum("1", 1_350, 50, 1_300, 115))),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ExceptionSum("COMP", "=1+1", "Kim", 1, 50)),
                new Covers(0, 0, 0, 0, 0, 0));
    }

    private static ItemSold item(String name, UUID category, LineSum sum) {
        return new ItemSold(UUID.randomUUID(), name, category, "", sum);
    }
}
