const keywords = new Set(
  `alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl concept const
  consteval constexpr constinit const_cast continue co_await co_return co_yield decltype default delete do double dynamic_cast else
  enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr
  operator or or_eq private protected public register reinterpret_cast requires restrict return short signed sizeof static
  static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename union unsigned using
  virtual void volatile wchar_t while xor xor_eq`.split(/\s+/),
);

// The generated header is NAME.h on the include path, and would hide these.
const headers = new Set(
  `assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic stdbool stddef
  stdint stdio stdlib stdnoreturn string tgmath threads time uchar wchar wctype`.split(/\s+/),
);

/** Whether a text has the form of an identifier of C and C++ with at most 48 characters. */
export const isIdentifier = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]{0,47}$/.test(name);

/** Derives a network's name from a file's: `person-detect.tflite` → `person_detect`, `while.tflite` → `while_net`. */
export function nameOf(file: string): string {
  const plain = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, 'net_')
    .slice(0, 40)
    .replace(/_+$/, '');
  if (plain === '') return 'network';
  return reservedBecause(plain) === null ? plain : `${plain}_net`;
}

/** Why a C identifier cannot be a network's name, as a clause for a message; null where it can. */
export function reservedBecause(name: string): string | null {
  if (keywords.has(name)) return 'a keyword of C or C++';
  if (headers.has(name.toLowerCase())) return `which would hide the standard header ${name.toLowerCase()}.h`;
  if (/^_[A-Z_]|__/.test(name)) return 'which C reserves for the compiler';
  return null;
}
