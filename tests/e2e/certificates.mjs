// The demonstration's sample codes and what the page must say about each.

/** By the English title of a sample: the word of the verdict in Vietnamese. */
const WORDS = {
  'Dose 3 of 3, genuine and valid': 'HỢP LỆ',
  "Dose 2 of 2, signed with RSA like Viet Nam's key": 'HỢP LỆ',
  'Genuine but expired': 'HẾT HẠN',
  'Altered after signing': 'KHÔNG HỢP LỆ',
  'Issuer not in the trust list': 'CHƯA XÁC MINH ĐƯỢC',
  'Not valid yet': 'CHƯA HIỆU LỰC',
  Revoked: 'ĐÃ BỊ THU HỒI',
  'Key allowed to sign tests only, used for a vaccination': 'KHÔNG HỢP LỆ',
  "Genuine, but the signing key's certificate has ended": 'KHÓA HẾT HẠN',
  'Negative test': 'HỢP LỆ',
  Recovery: 'HỢP LỆ',
  'Second half missing': 'KHÔNG ĐỌC ĐƯỢC',
};

/** `[{ title, text, word }]`, from the server's configuration. */
export function expectations({ samples }) {
  return samples.map(({ title, text }) => {
    const word = WORDS[title.en];
    if (!word) throw new Error(`no expectation for the sample “${title.en}”`);
    return { title: title.en, text, word };
  });
}

export function sampleNamed(configuration, title) {
  return expectations(configuration).find((sample) => sample.title === title);
}

/** Waits for the result screen; the word of its verdict. */
export async function verdictOf(page) {
  await page.waitForURL('**/kiem-tra/ket-qua*');
  const word = page.getByText(/^(HỢP LỆ|HẾT HẠN|KHÓA HẾT HẠN|CHƯA XÁC MINH ĐƯỢC|KHÔNG HỢP LỆ|ĐÃ BỊ THU HỒI|CHƯA HIỆU LỰC|KHÔNG ĐỌC ĐƯỢC)$/);
  await word.first().waitFor({ state: 'attached' });
  return word.first().innerText();
}
