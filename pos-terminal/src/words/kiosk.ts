import { speak as speakTill } from "./till";

const en = {
  loading: "One moment …",
  touch: "Touch to order",
  welcome: "Welcome to {0}",
  attractLead: "Order here, pay at the counter.",
  closedTitle: "We are closed",
  closedLead: "This kiosk takes no orders now. Please ask at the counter.",
  awayTitle: "Just a moment",
  awayLead: "This kiosk has no connection. Please order at the counter; it comes back by itself.",
  howTitle: "Where will you eat?",
  DINE_IN: "Eat here",
  TAKEAWAY: "Take away",
  categories: "Categories",
  emptyMenu: "Everything is sold out for now. Please ask at the counter.",
  contains: "Contains: {0}",
  noAllergens: "No allergens are declared. If you have to be sure, please ask us.",
  makeMeal: "Make it a meal",
  mealFor: "{0} · {1}",
  optional: "optional",
  chooseExactly: "choose {0}",
  chooseUpTo: "up to {0}",
  chooseBetween: "{0} to {1}",
  freeOf: "{0} free",
  quantity: "How many",
  less: "One less",
  more: "One more",
  addFor: "Add to order · {0}",
  chooseFirst: "Please choose: {0}",
  cartEmpty: "Nothing chosen yet",
  cartBar: "Show my order",
  yourOrder: "Your order",
  onMore: "Order more",
  removeThis: "Remove {0}",
  lessOf: "One less of {0}",
  moreOf: "One more of {0}",
  subtotal: "Subtotal",
  total: "Total",
  includedTax: "incl. {0} {1} %",
  explain: "How the total is made",
  place: "Order · pay {0} at the counter",
  placeFree: "Order",
  placing: "One moment …",
  gone: "{0} has just sold out and is no longer in your order.",
  priceChanged: "A price has changed meanwhile. Please look at the total again.",
  notNow: "We can't take orders at this kiosk now. Please order at the counter.",
  tooMany: "Too many orders at once. Please wait a minute, or order at the counter.",
  failedAway: "The connection was lost. Please try again, or order at the counter. Nothing is ordered twice.",
  failed: "That did not work: {0}",
  placedTitle: "Your number",
  placedLead: "Please pay {0} at the counter. We cook it once it is paid.",
  placedPhone: "Scan this code and pay {0} on your phone, or pay at the counter. We cook it once it is paid.",
  payCode: "The code to pay by phone",
  placedFree: "We are cooking it already.",
  placedWatch: "Watch the board: your number is called out when it is ready.",
  done: "Done",
  startOver: "Start over",
  startOverSure: "Leave your order?",
  keep: "Keep my order",
  idleTitle: "Are you still there?",
  idleLead: "The kiosk starts over in {0} seconds.",
  goOn: "I am here",
  back: "Back",
  textSize: "Text size",
  contrast: "High contrast",
};

export type KioskWords = typeof en;

const id: KioskWords = {
  loading: "Sebentar …",
  touch: "Sentuh untuk memesan",
  welcome: "Selamat datang di {0}",
  attractLead: "Pesan di sini, bayar di kasir.",
  closedTitle: "Kami tutup",
  closedLead: "Kios ini sedang tidak menerima pesanan. Silakan tanya di kasir.",
  awayTitle: "Mohon tunggu",
  awayLead: "Kios ini tidak tersambung. Silakan pesan di kasir; kios kembali dengan sendirinya.",
  howTitle: "Makan di mana?",
  DINE_IN: "Makan di sini",
  TAKEAWAY: "Bawa pulang",
  categories: "Kategori",
  emptyMenu: "Semuanya sedang habis. Silakan tanya di kasir.",
  contains: "Mengandung: {0}",
  noAllergens: "Tidak ada alergen yang tercatat. Bila perlu kepastian, silakan tanya kami.",
  makeMeal: "Jadikan paket",
  mealFor: "{0} · {1}",
  optional: "boleh dilewati",
  chooseExactly: "pilih {0}",
  chooseUpTo: "hingga {0}",
  chooseBetween: "{0} sampai {1}",
  freeOf: "{0} gratis",
  quantity: "Berapa",
  less: "Kurangi satu",
  more: "Tambah satu",
  addFor: "Tambahkan · {0}",
  chooseFirst: "Silakan pilih: {0}",
  cartEmpty: "Belum ada pilihan",
  cartBar: "Lihat pesanan saya",
  yourOrder: "Pesanan Anda",
  onMore: "Pesan lagi",
  removeThis: "Hapus {0}",
  lessOf: "Kurangi satu {0}",
  moreOf: "Tambah satu {0}",
  subtotal: "Subtotal",
  total: "Total",
  includedTax: "termasuk {0} {1} %",
  explain: "Asal jumlah total",
  place: "Pesan · bayar {0} di kasir",
  placeFree: "Pesan",
  placing: "Sebentar …",
  gone: "{0} baru saja habis dan tidak lagi ada dalam pesanan Anda.",
  priceChanged: "Ada harga yang berubah. Silakan periksa lagi jumlahnya.",
  notNow: "Kios ini sedang tidak bisa menerima pesanan. Silakan pesan di kasir.",
  tooMany: "Terlalu banyak pesanan sekaligus. Tunggu satu menit, atau pesan di kasir.",
  failedAway: "Sambungan terputus. Coba lagi, atau pesan di kasir. Tidak ada yang terpesan dua kali.",
  failed: "Tidak berhasil: {0}",
  placedTitle: "Nomor Anda",
  placedLead: "Silakan bayar {0} di kasir. Kami memasaknya setelah dibayar.",
  placedPhone: "Pindai kode ini dan bayar {0} di ponsel Anda, atau bayar di kasir. Kami memasaknya setelah dibayar.",
  payCode: "Kode untuk membayar lewat ponsel",
  placedFree: "Pesanan Anda sudah dimasak.",
  placedWatch: "Lihat papan: nomor Anda dipanggil bila sudah siap.",
  done: "Selesai",
  startOver: "Mulai lagi",
  startOverSure: "Tinggalkan pesanan Anda?",
  keep: "Simpan pesanan",
  idleTitle: "Anda masih di sini?",
  idleLead: "Kios mulai lagi dalam {0} detik.",
  goOn: "Saya di sini",
  back: "Kembali",
  textSize: "Ukuran huruf",
  contrast: "Kontras tinggi",
};

/** The languages that guests may choose, as they are called in themselves. */
export const LANGUAGES = [
  { tag: "en", name: "English" },
  { tag: "id", name: "Bahasa Indonesia" },
] as const;

let words = en;
let tongue = "en";

/** @param language a BCP 47 tag; what we do not speak is English */
export function speak(language: string): void {
  tongue = language;
  words = language.toLowerCase().startsWith("id") ? id : en;
  speakTill(language);
}

export function language(): string {
  return tongue;
}

export function say(key: keyof KioskWords, ...facts: (string | number)[]): string {
  return words[key].replace(/\{(\d)\}/g, (_, place: string) => String(facts[Number(place)] ?? ""));
}
