/** Allergens and diets by the codes of the menu. */
const en: Readonly<Record<string, string>> = {
  GLUTEN: "Gluten",
  CRUSTACEANS: "Crustaceans",
  EGGS: "Eggs",
  FISH: "Fish",
  PEANUTS: "Peanuts",
  SOYA: "Soya",
  MILK: "Milk",
  NUTS: "Nuts",
  CELERY: "Celery",
  MUSTARD: "Mustard",
  SESAME: "Sesame",
  SULPHITES: "Sulphites",
  LUPIN: "Lupin",
  MOLLUSCS: "Molluscs",
  VEGETARIAN: "Vegetarian",
  VEGAN: "Vegan",
  HALAL: "Halal",
  KOSHER: "Kosher",
  GLUTEN_FREE: "Gluten-free",
  LACTOSE_FREE: "Lactose-free",
};

const id: typeof en = {
  GLUTEN: "Gluten",
  CRUSTACEANS: "Krustasea",
  EGGS: "Telur",
  FISH: "Ikan",
  PEANUTS: "Kacang tanah",
  SOYA: "Kedelai",
  MILK: "Susu",
  NUTS: "Kacang pohon",
  CELERY: "Seledri",
  MUSTARD: "Moster",
  SESAME: "Wijen",
  SULPHITES: "Sulfit",
  LUPIN: "Lupin",
  MOLLUSCS: "Moluska",
  VEGETARIAN: "Vegetarian",
  VEGAN: "Vegan",
  HALAL: "Halal",
  KOSHER: "Kosher",
  GLUTEN_FREE: "Bebas gluten",
  LACTOSE_FREE: "Bebas laktosa",
};

/** What a code means, in a sentence's middle; a code that is newer than this app is shown as it is. */
export function foodWord(code: string, language: string): string {
  return (language.toLowerCase().startsWith("id") ? id : en)[code] ?? code;
}
