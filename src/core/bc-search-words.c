/* The words of the search. A typed word means every word that it begins; some words of everyday speech mean a word that
   the atlas uses; and one typing fault a word is forgiven: a letter too many, missing, wrong, or two letters swapped.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-search-words.h"

#include <string.h>

/* Shorter words are another word when a letter changes. */
#define MIN_FORGIVEN_LETTERS 4
/* A fault in an unfinished word, or everyday speech for another word, asks for more letters: "ring" is the finger. */
#define MIN_BEGUN_LETTERS 5

/* Faults of a match: a whole word with one wrong letter is likelier meant than a beginning with one. */
enum
{
  NO_FAULT,
  FAULT_IN_WORD,
  FAULT_IN_BEGINNING,
};

typedef struct
{
  char *text;
  gunichar *letters;
  gsize n_letters;
  GArray *texts; /* guint */
} Word;

struct _BcSearchWords
{
  GHashTable *by_text; /* borrowed char* -> Word, borrowed */
  GPtrArray *words;    /* Word, in the order of their bytes once sorted */
};

/* What people say, and what the atlas says. Only words that mean the same symptom. */
static const struct
{
  const char *said, *written;
} same_meaning[] = {
  { "ringing", "noise" },   { "buzzing", "noise" },  { "humming", "noise" }, { "tinnitus", "noise" },
  { "buckling", "gives" },  { "buckles", "gives" },  { "buckling", "give" }, { "buckles", "give" },
  { "buckling", "giving" }, { "buckles", "giving" },
};

static const char *const fillers[] = { "a",  "an", "and", "at", "by",  "for", "from", "in",   "is",   "it",
                                       "my", "of", "on",  "or", "the", "to",  "when", "with", "your", NULL };

static void
word_free (Word *word)
{
  g_free (word->text);
  g_free (word->letters);
  g_array_unref (word->texts);
  g_free (word);
}

static void
end_word (GString *folded)
{
  if (folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

/* Most texts: many times faster than the way through Unicode, with the same result. */
static void
fold_ascii (const char *text, GString *folded)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (folded, g_ascii_tolower (*p));
    else
      end_word (folded);
}

static void
fold_unicode (const char *text, GString *folded)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, c);
      else
        end_word (folded);
    }
}

/**
 * bc_search_fold:
 * @text: any bytes
 *
 * Returns: (transfer full): lower case, without accents, words of letters and digits with one space before each; " "
 * where no word is left or @text is not UTF-8.
 */
char *
bc_search_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text) + 2);

  g_string_append_c (folded, ' ');
  if (g_str_is_ascii (text))
    fold_ascii (text, folded);
  else
    fold_unicode (text, folded);
  if (folded->len > 1 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

/**
 * bc_search_is_filler:
 *
 * Returns: whether the English word joins others and asks for nothing by itself.
 */
gboolean
bc_search_is_filler (const char *word)
{
  return g_strv_contains (fillers, word);
}

BcSearchWords *
bc_search_words_new (void)
{
  BcSearchWords *self = g_new0 (BcSearchWords, 1);

  self->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify)word_free);
  return self;
}

void
bc_search_words_free (BcSearchWords *self)
{
  g_hash_table_unref (self->by_text);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static Word *
ensure_word (BcSearchWords *self, const char *text)
{
  Word *word = g_hash_table_lookup (self->by_text, text);
  glong n_letters = 0;

  if (word != NULL)
    return word;
  word = g_new0 (Word, 1);
  word->text = g_strdup (text);
  word->letters = g_utf8_to_ucs4_fast (text, -1, &n_letters);
  word->n_letters = (gsize)n_letters;
  word->texts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->words, word);
  g_hash_table_insert (self->by_text, word->text, word);
  return word;
}

/**
 * bc_search_words_add:
 * @folded: of bc_search_fold()
 * @text: its number; never smaller than those before
 */
void
bc_search_words_add (BcSearchWords *self, const char *folded, guint text)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      Word *word = words[i][0] != '\0' ? ensure_word (self, words[i]) : NULL;
      if (word != NULL && (word->texts->len == 0 || g_array_index (word->texts, guint, word->texts->len - 1) != text))
        g_array_append_val (word->texts, text);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *const *one = a, *const *other = b;

  return strcmp ((*one)->text, (*other)->text);
}

/* To call once, after the last word and before the first question. */
void
bc_search_words_sort (BcSearchWords *self)
{
  g_ptr_array_sort (self->words, compare_words);
}

/**
 * bc_search_words_has:
 *
 * Returns: whether @word stands somewhere whole.
 */
gboolean
bc_search_words_has (BcSearchWords *self, const char *word)
{
  return g_hash_table_contains (self->by_text, word);
}

/* Of the letters that are left: 0 where they differ, 1 where they are the same, 2 where @typed only begins the word. */
static guint
compare_rest (const gunichar *typed, gsize n_typed, const gunichar *word, gsize n_word)
{
  if (n_typed > n_word || (n_typed > 0 && memcmp (typed, word, n_typed * sizeof *typed) != 0))
    return NO_FAULT;
  return n_typed == n_word ? FAULT_IN_WORD : FAULT_IN_BEGINNING;
}

static void
keep_smaller (guint *n_faults, guint other)
{
  if (other != NO_FAULT && (*n_faults == NO_FAULT || other < *n_faults))
    *n_faults = other;
}

/* Damerau's four faults (Communications of the ACM 7 (1964) 171), one at the most: 0 where more than one is needed. */
static guint
one_fault (const gunichar *typed, gsize n_typed, const gunichar *word, gsize n_word)
{
  guint n_faults = NO_FAULT;
  gsize i = 0;

  while (i < n_typed && i < n_word && typed[i] == word[i])
    i++;
  typed += i, word += i, n_typed -= i, n_word -= i;
  if (n_typed > 0)
    keep_smaller (&n_faults, compare_rest (typed + 1, n_typed - 1, word, n_word));
  if (n_word > 0)
    keep_smaller (&n_faults, compare_rest (typed, n_typed, word + 1, n_word - 1));
  if (n_typed > 0 && n_word > 0)
    keep_smaller (&n_faults, compare_rest (typed + 1, n_typed - 1, word + 1, n_word - 1));
  if (n_typed > 1 && n_word > 1 && typed[0] == word[1] && typed[1] == word[0])
    keep_smaller (&n_faults, compare_rest (typed + 2, n_typed - 2, word + 2, n_word - 2));
  if (n_faults == FAULT_IN_BEGINNING && i + n_typed < MIN_BEGUN_LETTERS)
    n_faults = NO_FAULT;
  return i + n_typed < MIN_FORGIVEN_LETTERS ? NO_FAULT : n_faults;
}

/**
 * bc_search_words_n_faults:
 * @typed: a folded word
 * @word: another
 *
 * Returns: 1 where one typing fault makes @typed out of @word, 2 where it makes it out of a beginning of @word, and 0
 * where one is not enough or @typed is too short to be forgiven.
 */
guint
bc_search_words_n_faults (const char *typed, const char *word)
{
  glong n_typed = 0, n_word = 0;
  g_autofree gunichar *typed_letters = g_utf8_to_ucs4_fast (typed, -1, &n_typed),
                      *word_letters = g_utf8_to_ucs4_fast (word, -1, &n_word);

  return one_fault (typed_letters, (gsize)n_typed, word_letters, (gsize)n_word);
}

/* The first word that does not stand before @text. */
static guint
find_first (BcSearchWords *self, const char *text)
{
  guint low = 0, high = self->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Word *word = g_ptr_array_index (self->words, middle);
      if (strcmp (word->text, text) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_begun (BcSearchWords *self, const char *beginning, gboolean typed, GArray *matches)
{
  for (guint i = find_first (self, beginning); i < self->words->len; i++)
    {
      const Word *word = g_ptr_array_index (self->words, i);
      BcWordMatch match = { word->texts, typed && strcmp (word->text, beginning) == 0, NO_FAULT };
      if (!g_str_has_prefix (word->text, beginning))
        break;
      g_array_append_val (matches, match);
    }
}

static void
add_same_meaning (BcSearchWords *self, const char *typed, GArray *matches)
{
  for (gsize i = 0; strlen (typed) >= MIN_BEGUN_LETTERS && i < G_N_ELEMENTS (same_meaning); i++)
    if (g_str_has_prefix (same_meaning[i].said, typed))
      add_begun (self, same_meaning[i].written, FALSE, matches);
}

static void
add_mistyped (BcSearchWords *self, const char *typed, GArray *matches)
{
  glong n_letters = 0;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (typed, -1, &n_letters);

  for (guint faults = FAULT_IN_WORD; n_letters >= MIN_FORGIVEN_LETTERS && faults <= FAULT_IN_BEGINNING; faults++)
    for (guint i = 0; i < self->words->len; i++)
      {
        const Word *word = g_ptr_array_index (self->words, i);
        BcWordMatch match = { word->texts, FALSE, faults };
        if (word->n_letters + 1 >= (gsize)n_letters &&
            one_fault (letters, (gsize)n_letters, word->letters, word->n_letters) == faults)
          g_array_append_val (matches, match);
      }
}

/**
 * bc_search_words_match:
 * @word: as typed, folded, without its space
 * @forgiving: whether one typing fault is forgiven
 *
 * Returns: (transfer full) (element-type BcWordMatch): the words that may be meant, the likeliest first. A word may
 * come twice: the first time counts.
 */
GArray *
bc_search_words_match (BcSearchWords *self, const char *word, gboolean forgiving)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (BcWordMatch));

  add_begun (self, word, TRUE, matches);
  add_same_meaning (self, word, matches);
  if (forgiving)
    add_mistyped (self, word, matches);
  return matches;
}
