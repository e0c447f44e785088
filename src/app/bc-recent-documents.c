/* The menu follows the list that the desktop keeps for all programs.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-recent-documents.h"

#include "bc-document-file.h"

#define MAX_RECENT 8

struct _BcRecentDocuments
{
  GObject parent_instance;

  GMenu *menu; /* owned */
};

G_DEFINE_FINAL_TYPE (BcRecentDocuments, bc_recent_documents, G_TYPE_OBJECT)

static gint64
visited (GtkRecentInfo *info)
{
  return g_date_time_to_unix (gtk_recent_info_get_visited (info));
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  gint64 one = visited ((GtkRecentInfo *)a), other = visited ((GtkRecentInfo *)b);

  return one > other ? -1 : one < other;
}

static void
update (BcRecentDocuments *self)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_visits);
  guint n = 0;

  g_menu_remove_all (self->menu);
  for (GList *link = items; link != NULL && n < MAX_RECENT; link = link->next)
    {
      GtkRecentInfo *info = link->data;
      g_autoptr (GMenuItem) item = NULL;
      if (g_strcmp0 (gtk_recent_info_get_mime_type (info), BC_DOCUMENT_MIME_TYPE) != 0 ||
          !gtk_recent_info_exists (info))
        continue;
      item = g_menu_item_new (gtk_recent_info_get_display_name (info), NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (self->menu, item);
      n++;
    }
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
}

static void
bc_recent_documents_dispose (GObject *object)
{
  BcRecentDocuments *self = BC_RECENT_DOCUMENTS (object);

  g_clear_object (&self->menu);
  G_OBJECT_CLASS (bc_recent_documents_parent_class)->dispose (object);
}

static void
bc_recent_documents_class_init (BcRecentDocumentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_recent_documents_dispose;
}

static void
bc_recent_documents_init (BcRecentDocuments *self)
{
  self->menu = g_menu_new ();
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * bc_recent_documents_new:
 *
 * Returns: (transfer full): the list, which keeps itself up to date.
 */
BcRecentDocuments *
bc_recent_documents_new (void)
{
  return g_object_new (BC_TYPE_RECENT_DOCUMENTS, NULL);
}

/**
 * bc_recent_documents_get_menu:
 *
 * Returns: (transfer none): the latest first; an item activates `win.open-recent` with the URI.
 */
GMenuModel *
bc_recent_documents_get_menu (BcRecentDocuments *self)
{
  return G_MENU_MODEL (self->menu);
}

/**
 * bc_recent_documents_remember:
 * @path: file name of a document that was opened or saved
 *
 * Tells the desktop, which tells every list.
 */
void
bc_recent_documents_remember (const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (full, NULL, NULL);
  GtkRecentData data = { NULL, NULL, (char *)BC_DOCUMENT_MIME_TYPE, (char *)"Body Chart", (char *)"bodychart %u",
                         NULL, TRUE };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
