/* The languages that are installed, and a switch between them while the program runs.

   gettext looks at LANGUAGE at every message and knows nothing of windows: a switch is one of the whole process. So the
   patient screen offers it only where no clinician's window is open beside it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-language.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define ENGLISH "en"
/* gettext ignores LANGUAGE in the locale "C", not in this one. */
#define PLAIN_LOCALE "C.UTF-8"
#define LOCALE_OF_RESETS "C"

struct _BcLanguageSwitch
{
  char *language; /* LANGUAGE at first; may be NULL */
  char *locale;   /* of the messages, at first */
};

typedef struct
{
  const char *id;
  const char *name; /* in the language itself, so never translated */
  gboolean right_to_left;
} Language;

static const Language languages[] = {
  { "ar", "العربية", TRUE },     { "de", "Deutsch", FALSE },  { "en", "English", FALSE },   { "es", "Español", FALSE },
  { "fa", "فارسی", TRUE },       { "fr", "Français", FALSE }, { "he", "עברית", TRUE },      { "it", "Italiano", FALSE },
  { "nl", "Nederlands", FALSE }, { "pl", "Polski", FALSE },   { "pt", "Português", FALSE }, { "tr", "Türkçe", FALSE },
  { "uk", "Українська", FALSE },
};

static const Language *
find_language (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i].id, id) == 0)
      return &languages[i];
  return NULL;
}

static gboolean
has_catalogue (const char *locale_dir, const char *id)
{
  g_autofree char *path = g_build_filename (locale_dir, id, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * bc_language_list:
 * @locale_dir: the folder of the catalogues; it may be missing
 *
 * Returns: (transfer full): ids of the languages that the program can speak, sorted; English is always one of them.
 */
GStrv
bc_language_list (const char *locale_dir)
{
  g_autoptr (GDir) dir = g_dir_open (locale_dir, 0, NULL);
  GPtrArray *ids = g_ptr_array_new ();
  const char *name;

  g_ptr_array_add (ids, g_strdup (ENGLISH));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, ENGLISH) && has_catalogue (locale_dir, name))
      g_ptr_array_add (ids, g_strdup (name));
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return (GStrv)g_ptr_array_free (ids, FALSE);
}

static void
add_once (GPtrArray *ids, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

/**
 * bc_language_offer:
 * @installed: see bc_language_list()
 * @wanted: ids in the order of the clinic
 * @current: the language that is spoken
 *
 * Returns: (transfer full): the wanted ones that are installed, each once. The current one stands before them where it is
 * not among them: who has chosen another must find the way back.
 */
GStrv
bc_language_offer (const char *const *installed, const char *const *wanted, const char *current)
{
  GPtrArray *ids = g_ptr_array_new ();

  if (!g_strv_contains (wanted, current))
    add_once (ids, current);
  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_strv_contains (installed, wanted[i]))
      add_once (ids, wanted[i]);
  g_ptr_array_add (ids, NULL);
  return (GStrv)g_ptr_array_free (ids, FALSE);
}

/**
 * bc_language_get_name:
 *
 * Returns: what the language calls itself; its id where that is not known.
 */
const char *
bc_language_get_name (const char *id)
{
  const Language *language = find_language (id);

  return language != NULL ? language->name : id;
}

gboolean
bc_language_is_right_to_left (const char *id)
{
  const Language *language = find_language (id);

  return language != NULL && language->right_to_left;
}

/**
 * bc_language_get_current:
 * @ids: the installed ones
 *
 * Returns: (transfer full): the one of them that the program speaks.
 */
char *
bc_language_get_current (const char *const *ids)
{
  const char *const *wanted = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_strv_contains (ids, wanted[i]))
      return g_strdup (wanted[i]);
  return g_strdup (ENGLISH);
}

/**
 * bc_language_switch_new:
 *
 * Returns: (transfer full): a switch that remembers the language of this moment.
 */
BcLanguageSwitch *
bc_language_switch_new (void)
{
  BcLanguageSwitch *self = g_new0 (BcLanguageSwitch, 1);

  self->language = g_strdup (g_getenv ("LANGUAGE"));
  self->locale = g_strdup (setlocale (LC_MESSAGES, NULL));
  return self;
}

static void
set_language (const char *language)
{
  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

/* Setting a locale tells gettext that what it has cached may be wrong. */
static void
set_locale (const char *locale)
{
  setlocale (LC_MESSAGES, LOCALE_OF_RESETS);
  if (locale == NULL || setlocale (LC_MESSAGES, locale) == NULL)
    setlocale (LC_MESSAGES, PLAIN_LOCALE);
}

/**
 * bc_language_switch_set:
 * @id: (nullable): a language of bc_language_list(); NULL: the one of the beginning
 *
 * Call from the main thread, and only while no other thread asks for messages.
 */
void
bc_language_switch_set (BcLanguageSwitch *self, const char *id)
{
  if (id == NULL)
    {
      set_language (self->language);
      setlocale (LC_MESSAGES, LOCALE_OF_RESETS);
      setlocale (LC_MESSAGES, self->locale);
      return;
    }
  set_language (id);
  set_locale (g_str_equal (self->locale, "C") || g_str_equal (self->locale, "POSIX") ? PLAIN_LOCALE : self->locale);
}

/**
 * bc_language_switch_free:
 *
 * Gives the program its first language back.
 */
void
bc_language_switch_free (BcLanguageSwitch *self)
{
  bc_language_switch_set (self, NULL);
  g_free (self->language);
  g_free (self->locale);
  g_free (self);
}
