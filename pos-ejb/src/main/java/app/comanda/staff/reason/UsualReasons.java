package app.comanda.staff.reason;

import app.comanda.staff.reason.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What restaurants begin with; each then makes its own of it. */
final class UsualReasons {

    private static final Map<Kind, List<String>> ENGLISH = Map.of(
            Kind.VOID, List.of("Wrong item entered", "Guest changed their mind", "Item ran out", "Entered twice"),
            Kind.COMP, List.of("Quality complaint", "Long wait", "Regular guest", "Staff meal"),
            Kind.DISCOUNT, List.of("Promotion", "Complaint", "Staff discount", "Friends of the house"),
            Kind.REFUND, List.of("Quality complaint", "Wrong item served", "Charged by mistake"),
            Kind.NO_SALE, List.of("Give change", "Check the drawer"),
            Kind.PAID_IN, List.of("More change", "Correction"),
            Kind.PAID_OUT, List.of("Supplies", "Delivery paid in cash", "Tips paid out"),
            Kind.VARIANCE, List.of("Counting mistake", "Wrong change given", "Not explained"));

    private static final Map<Kind, List<String>> INDONESIAN = Map.of(
            Kind.VOID, List.of("Salah input", "Tamu berubah pikiran", "Menu habis", "Terinput dua kali"),
            Kind.COMP, List.of("Keluhan kualitas", "Menunggu terlalu lama", "Pelanggan tetap", "Makan karyawan"),
            Kind.DISCOUNT, List.of("Promosi", "Keluhan", "Diskon karyawan", "Relasi restoran"),
            Kind.REFUND, List.of("Keluhan kualitas", "Salah saji", "Salah tagih"),
            Kind.NO_SALE, List.of("Tukar uang kecil", "Periksa laci kas"),
            Kind.PAID_IN, List.of("Tambahan uang kembalian", "Koreksi"),
            Kind.PAID_OUT, List.of("Belanja kebutuhan", "Bayar kiriman tunai", "Bagi tip"),
            Kind.VARIANCE, List.of("Salah hitung", "Salah kembalian", "Tidak diketahui"));

    private UsualReasons() {}

    static List<Reason> in(Locale language) {
        Map<Kind, List<String>> texts = language.getLanguage().equals("id") ? INDONESIAN : ENGLISH;
        List<Reason> reasons = new ArrayList<>();
        texts.forEach((kind, offered) -> {
            for (int i = 0; i < offered.size(); i++) {
                reasons.add(new Reason(kind, offered.get(i), i + 1));
            }
        });
        return reasons;
    }
}
