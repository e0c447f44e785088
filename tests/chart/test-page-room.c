/* Pages in a long language: everything 40 % longer than English, and Dutch. Nothing runs out of its page, over an edge, or
   into something else.

   The program's own gettext () and its kin stand before those of the C library and lengthen what they give. The words of a
   page are then read back with their boxes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bc-folders.h"
#include "bc-language.h"
#include "bc-text.h"
#include "page-fixture.h"

/* Words of so many letters grow; shorter ones are mostly grammar. */
#define LEAST_LETTERS 4
#define GROWTH 1.5 /* of such a word; with the short ones and the spaces a text grows by some 40 % */

/* Two words overlap that share so much of the smaller box; letters lean out of their boxes a little. */
#define MOST_SHARED 0.12

/* On figures the numbers of near points may touch. */
#define LEAST_CHECKED 3

static GHashTable *lengthened; /* text -> longer text; NULL: texts stay as they are */

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || (guchar)c >= 0x80;
}

/* Words that a format or a markup needs are no words. */
static char *
lengthen (const char *text)
{
  GString *longer = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      const char *end = at;

      while (is_letter (*end))
        end++;
      if (end == at || (at > text && strchr ("%<$&/=:'", at[-1]) != NULL) || *end == '=')
        {
          end = MAX (end, at + 1);
          g_string_append_len (longer, at, end - at);
          at = end;
          continue;
        }
      g_string_append_len (longer, at, end - at);
      for (gssize i = 0;
           end - at >= LEAST_LETTERS && g_utf8_validate (at, end - at, NULL) && i < (gssize)((end - at) * (GROWTH - 1));
           i++)
        g_string_append_c (longer, (char)('a' + i % 5));
      at = end;
    }
  return g_string_free (longer, FALSE);
}

static char *
give (const char *text)
{
  char *longer;

  if (lengthened == NULL || text == NULL || *text == '\0')
    return (char *)text;
  longer = g_hash_table_lookup (lengthened, text);
  if (longer == NULL)
    {
      const char *context_end = strchr (text, '\004');

      longer = lengthen (context_end != NULL ? context_end + 1 : text);
      g_hash_table_insert (lengthened, g_strdup (text), longer);
    }
  return longer;
}

#undef gettext
#undef dgettext
#undef dcgettext

/* The plural of one form is the text itself: the one road to the C library that is not ours. */
char *
dcgettext (const char *domain, const char *text, int category)
{
  return give (lengthened != NULL ? text : dcngettext (domain, text, text, 1, category));
}

char *
dgettext (const char *domain, const char *text)
{
  return dcgettext (domain, text, LC_MESSAGES);
}

char *
gettext (const char *text)
{
  return dcgettext (NULL, text, LC_MESSAGES);
}

typedef struct
{
  BcBox box;
  char *word;
} Word;

static void
word_clear (gpointer word)
{
  g_free (((Word *)word)->word);
}

static double
read_number (const char *line, const char *name)
{
  const char *at = strstr (line, name);

  return at != NULL ? g_ascii_strtod (at + strlen (name) + 2, NULL) : 0;
}

static void
add_word (GArray *words, const char *line)
{
  double x = read_number (line, "xMin"), y = read_number (line, "yMin");
  const char *start = strchr (line, '>');
  const char *end = start != NULL ? strstr (start, "</word>") : NULL;
  Word word = { { x, y, read_number (line, "xMax") - x, read_number (line, "yMax") - y }, NULL };

  if (end == NULL)
    return;
  word.word = g_strndup (start + 1, end - start - 1);
  g_array_append_val (words, word);
}

static double
shared (const BcBox *a, const BcBox *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height / MIN (a->width * a->height, b->width * b->height) : 0;
}

static void
check_words (GArray *words, double width, double height, const char *what)
{
  const double least = PAGE_LEAST_MARGIN_MM * PAGE_POINTS_PER_MM;

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->box.x < least || word->box.x + word->box.width > width - least || word->box.y < least ||
          word->box.y + word->box.height > height - least)
        g_error ("%s: “%s” is too near to the edge: %g %g", what, word->word, word->box.x, word->box.y);
      if (g_utf8_strlen (word->word, -1) < LEAST_CHECKED)
        continue;
      for (guint k = 0; k < i; k++)
        {
          const Word *other = &g_array_index (words, Word, k);

          if (g_utf8_strlen (other->word, -1) >= LEAST_CHECKED && shared (&word->box, &other->box) > MOST_SHARED)
            g_error ("%s: “%s” (%g %g, %g x %g) and “%s” (%g %g, %g x %g) overlap", what, word->word, word->box.x,
                     word->box.y, word->box.width, word->box.height, other->word, other->box.x, other->box.y,
                     other->box.width, other->box.height);
        }
    }
}

/* Reads every page's words with their boxes; without the tool only the ink is looked at. */
static void
check_boxes (PageFixture *fixture, const char *what)
{
  g_autofree char *path = g_build_filename (fixture->folder, "page.pdf", NULL);
  const char *argv[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *out = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GError) error = NULL;
  double width = 0, height = 0;
  guint n_words = 0;

  if (tool == NULL)
    return;
  g_array_set_clear_func (words, word_clear);
  g_assert_true (bc_export_to_file (&fixture->request, path, NULL, &error));
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL));
  lines = g_strsplit (out, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "<page ") != NULL)
        {
          width = read_number (lines[i], "width");
          height = read_number (lines[i], "height");
        }
      else if (strstr (lines[i], "<word ") != NULL)
        add_word (words, lines[i]);
      else if (strstr (lines[i], "</page>") != NULL)
        {
          check_words (words, width, height, what);
          n_words += words->len;
          g_array_set_size (words, 0);
        }
    }
  g_assert_cmpuint (n_words, >, 30);
}

static void
check (PageFixture *fixture, const char *what, guint most_pages)
{
  for (guint form = 0; form < 2; form++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BcPage) page = NULL;

      fixture->request.landscape = form == 1;
      fixture->request.paper = form == 1 ? BC_PAPER_LETTER : BC_PAPER_A4;
      page = bc_page_new (&fixture->request, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %u pages", what, bc_page_get_n_pages (page));
      if (bc_page_get_n_pages (page) > most_pages)
        g_error ("%s: %u pages, expected at most %u", what, bc_page_get_n_pages (page), most_pages);
      page_assert_ink_stays_inside (page, what);
      check_boxes (fixture, what);
    }
}

/* With most to say: points, places and look-alikes. */
static const BcMuscle *
find_longest (PageFixture *fixture)
{
  GPtrArray *muscles = bc_atlas_get_muscles (fixture->atlas);
  const BcMuscle *longest = NULL;
  guint most = 0;

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = muscles->pdata[i];
      guint n = 0;

      for (guint p = 0; p < muscle->points->len; p++)
        n += 3 + ((const BcTriggerPoint *)muscle->points->pdata[p])->referrals->len;
      if (n <= most)
        continue;
      most = n;
      longest = muscle;
    }
  return longest;
}

static void
check_every_kind (PageFixture *fixture)
{
  const char *const ids[] = { find_longest (fixture)->id, "trapezius" };
  static const struct
  {
    BcPageKind kind;
    guint most_pages;
    const char *name;
  } kinds[] = {
    { BC_PAGE_CHART, 4, "chart" },
    { BC_PAGE_HANDOUT, 2, "handout" },
    { BC_PAGE_SHEET, 4, "sheet" },
    { BC_PAGE_BLANK, 1, "form" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        g_autofree char *what = g_strdup_printf ("%s of %s", kinds[k].name, ids[i]);

        page_fixture_ask_for (fixture, kinds[k].kind, ids[i], BC_BODY_BOTH);
        check (fixture, what, kinds[k].most_pages);
      }
  page_fixture_ask_for (fixture, BC_PAGE_CHART, NULL, BC_BODY_BOTH);
  check (fixture, "chart of a place", 4);
  page_fixture_ask_for_story (fixture, bc_stories_find (fixture->stories, "felt-elsewhere"));
  check (fixture, "story", 1);
}

static void
nothing_overflows_in_a_language_that_is_longer_by_two_fifths (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *sample = NULL;

  lengthened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sample = lengthen ("See a doctor the same day, and <b>%s:</b> Page %u of %u");
  g_assert_cmpstr (sample, ==, "See a doctorabc the sameab day, and <b>%s:</b> Pageab %u of %u");
  check_every_kind (fixture);
  g_clear_pointer (&lengthened, g_hash_table_unref);
}

static void
nothing_overflows_in_dutch (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *folder = bc_folders_find_locale ();
  g_autoptr (BcLanguageSwitch) language = NULL;

  bc_text_init (folder);
  language = bc_language_switch_new ();
  bc_language_switch_set (language, "nl");
  if (g_str_equal (bc_text ("Check first"), "Check first"))
    {
      g_test_skip ("the Dutch catalogue or its locale is missing");
      return;
    }
  check_every_kind (fixture);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PageShared) shared = NULL;

  g_test_init (&argc, &argv, NULL);
  shared = page_shared_new ();
#define ADD(name, function)                                                                                            \
  g_test_add ("/page-room/" name, PageFixture, shared, page_fixture_set_up, function, page_fixture_tear_down)
  ADD ("nothing-overflows-in-a-language-that-is-longer-by-two-fifths",
       nothing_overflows_in_a_language_that_is_longer_by_two_fifths);
  ADD ("nothing-overflows-in-dutch", nothing_overflows_in_dutch);
  return g_test_run ();
}
