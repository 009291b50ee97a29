/** R64: why referring helps; shown behind "Why refer?". In our own words after the Torbay guidance and the NSPCC factsheet. */
export const benefits: readonly string[] = [
  'The child is identified, and their safety is looked at by everyone together.',
  'It opens the way to advice, accommodation and support.',
  'What different agencies know is joined up.',
  'It can help with immigration status and with the police’s work against exploiters.',
  'It shows the national picture, so that other children are protected.',
  'For a child no consent is needed, and a referral never replaces safeguarding or an investigation.',
];
