/* The menu of the last documents: what was remembered and is still there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-recent-documents.h"

#include <glib/gstdio.h>
#include <locale.h>

#define PATIENCE_SECONDS 20

typedef struct
{
  BcRecentDocuments *recent;
  char *folder;
  char *path;
  char *uri;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("recent-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "Mrs X.bodychart", NULL);
  fixture->uri = g_filename_to_uri (fixture->path, NULL, NULL);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  fixture->recent = bc_recent_documents_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), fixture->uri, NULL);
  g_assert_finalize_object (fixture->recent);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->uri);
}

/* Position of the document in the menu; -1: it is not offered. */
static int
find (BcRecentDocuments *recent, const char *uri)
{
  GMenuModel *menu = bc_recent_documents_get_menu (recent);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *target = NULL;
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &target) && g_str_equal (target, uri))
        return i;
    }
  return -1;
}

static gboolean
woken_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
remember (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  g_assert_cmpint (find (fixture->recent, fixture->uri), ==, -1);
  bc_recent_documents_remember (fixture->path);
  while (find (fixture->recent, fixture->uri) < 0 && g_get_monotonic_time () < end)
    {
      gboolean woken = FALSE;
      g_timeout_add (50, woken_cb, &woken);
      while (!woken)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
a_document_that_was_open_can_be_opened_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GMenuModel *menu = bc_recent_documents_get_menu (fixture->recent);
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  int at;

  remember (fixture);
  at = find (fixture->recent, fixture->uri);
  g_assert_cmpint (at, >=, 0);
  g_assert_true (g_menu_model_get_item_attribute (menu, at, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_true (g_menu_model_get_item_attribute (menu, at, G_MENU_ATTRIBUTE_ACTION, "s", &action));
  g_assert_cmpstr (label, ==, "Mrs X.bodychart");
  g_assert_cmpstr (action, ==, "win.open-recent");
}

static void
a_file_that_is_gone_is_not_offered (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (BcRecentDocuments) later = NULL;

  remember (fixture);
  g_assert_cmpint (find (fixture->recent, fixture->uri), >=, 0);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  later = bc_recent_documents_new ();
  g_assert_cmpint (find (later, fixture->uri), ==, -1);
}

#define ADD(name) g_test_add ("/recent-documents/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  ADD (a_document_that_was_open_can_be_opened_again);
  ADD (a_file_that_is_gone_is_not_offered);
  return g_test_run ();
}
