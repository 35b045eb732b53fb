/** What kitchens and boards say, in the languages that the back office speaks too. */
const EN = {
  enrolTitle: "Set up this display",
  enrolLead: "Make a code in the back office under Terminals, for a screen of this kind, and type it here.",
  code: "Code",
  name: "Name of this display",
  enrol: "Set up",
  wrongPurpose: "This code is for another kind of terminal.",
  failed: "That did not work: {0}",
  loading: "One moment …",
  pass: "Pass (everything)",
  station: "Station",
  counts: "All day",
  recall: "Recall",
  close: "Close",
  sound: "Sound on",
  soundIsOn: "Sound is on",
  nothing: "Nothing to cook",
  nothingText: "New tickets appear here by themselves.",
  stale: "No contact since {0}. What you see may be out of date.",
  done: "Done",
  start: "Start",
  handOut: "Hand out",
  bringBack: "Bring back",
  rush: "Rush",
  noRush: "No rush",
  void: "VOID",
  partVoid: "{0} void",
  contains: "Contains {0}",
  seat: "Seat {0}",
  course: "Course {0}",
  table: "Table {0}",
  unseen: "Nobody saw it in time",
  minutes: "{0} min",
  open: "{0} open",
  noneDone: "Nothing was finished yet.",
  DINE_IN: "Eat in",
  TAKEAWAY: "Takeaway",
  DELIVERY: "Delivery",
  PICKUP: "Pick-up",
  preparing: "Preparing",
  ready: "Ready",
};

const ID: typeof EN = {
  enrolTitle: "Siapkan layar ini",
  enrolLead: "Buat kode di back office pada Terminal, untuk layar jenis ini, lalu ketik di sini.",
  code: "Kode",
  name: "Nama layar ini",
  enrol: "Siapkan",
  wrongPurpose: "Kode ini untuk jenis terminal lain.",
  failed: "Tidak berhasil: {0}",
  loading: "Sebentar …",
  pass: "Pass (semua)",
  station: "Pos",
  counts: "Total",
  recall: "Panggil lagi",
  close: "Tutup",
  sound: "Nyalakan suara",
  soundIsOn: "Suara menyala",
  nothing: "Tidak ada yang dimasak",
  nothingText: "Tiket baru muncul di sini dengan sendirinya.",
  stale: "Tidak ada kontak sejak {0}. Yang terlihat mungkin sudah usang.",
  done: "Selesai",
  start: "Mulai",
  handOut: "Serahkan",
  bringBack: "Kembalikan",
  rush: "Segera",
  noRush: "Tidak segera",
  void: "BATAL",
  partVoid: "{0} batal",
  contains: "Mengandung {0}",
  seat: "Kursi {0}",
  course: "Hidangan {0}",
  table: "Meja {0}",
  unseen: "Tidak terlihat tepat waktu",
  minutes: "{0} mnt",
  open: "{0} terbuka",
  noneDone: "Belum ada yang selesai.",
  DINE_IN: "Makan di tempat",
  TAKEAWAY: "Bawa pulang",
  DELIVERY: "Antar",
  PICKUP: "Ambil sendiri",
  preparing: "Disiapkan",
  ready: "Siap",
};

export type Word = keyof typeof EN;

let bundle = EN;

/** @param language a BCP 47 tag; what we do not speak is English */
export function speak(language: string): void {
  bundle = language.toLowerCase().startsWith("id") ? ID : EN;
  document.documentElement.lang = bundle === ID ? "id" : "en";
}

export function say(word: Word, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, place) => text.replace(`{${place}}`, String(value)), bundle[word]);
}

/** A number as it is called out: without the zeros that only sort it, e.g. A2-123 for A2-000123. */
export function short(number: string): string {
  return number.replace(/-0+(?=\d)/, "-");
}
