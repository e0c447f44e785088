/* Light, dark or high contrast: what the user chose, or what the desktop says.

   The desktop says it through the settings portal (org.freedesktop.appearance: color-scheme, contrast), which works inside
   and outside a sandbox; where there is no portal, GTK's own theme name says it. Everything is asked for without
   waiting: a bus that does not answer costs nothing.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-appearance.h"

#include <string.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"

#define KEY "appearance"
#define SHARED "bc-appearance"

/* Values of the portal. */
#define SCHEME_DARK 1
#define SCHEME_LIGHT 2
#define CONTRAST_HIGH 1

struct _BcAppearance
{
  GObject parent_instance;

  BcSettings *settings; /* owned */
  GDBusConnection *bus; /* owned; NULL where there is none, or not yet */
  GCancellable *asking; /* owned */
  guint subscription;
  guint32 scheme;         /* what the portal says; 0: nothing */
  guint32 contrast;       /* likewise */
  gboolean theme_is_dark; /* what the theme was before we touched it */
  gboolean theme_is_high_contrast;
  gboolean dark;
  gboolean high_contrast;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcAppearance, bc_appearance, G_TYPE_OBJECT)

/* Before anything is set: what GTK got from the desktop or from GTK_THEME. */
static void
read_theme (BcAppearance *self)
{
  GtkSettings *gtk = gtk_settings_get_default ();
  g_autofree char *name = NULL, *lower = NULL;
  gboolean dark = FALSE;

  if (gtk == NULL)
    return;
  g_object_get (gtk, "gtk-theme-name", &name, "gtk-application-prefer-dark-theme", &dark, NULL);
  lower = g_ascii_strdown (name != NULL ? name : "", -1);
  self->theme_is_dark = dark || strstr (lower, "dark") != NULL || strstr (lower, "inverse") != NULL;
  self->theme_is_high_contrast = strstr (lower, "highcontrast") != NULL || strstr (lower, "-hc") != NULL;
}

static void
set_theme (BcAppearance *self)
{
  GtkSettings *gtk = gtk_settings_get_default ();

  if (gtk == NULL)
    return;
  if (self->high_contrast != self->theme_is_high_contrast)
    {
      if (self->high_contrast)
        g_object_set (gtk, "gtk-theme-name", self->dark ? "Default-hc-dark" : "Default-hc", NULL);
      else
        g_object_set (gtk, "gtk-theme-name", "Default", NULL);
    }
  else
    gtk_settings_reset_property (gtk, "gtk-theme-name");
  g_object_set (gtk, "gtk-application-prefer-dark-theme", self->dark, NULL);
}

static void
update (BcAppearance *self)
{
  g_autofree char *choice = bc_settings_get_string (self->settings, KEY);
  gboolean system = g_str_equal (choice, "system");
  gboolean dark =
      system ? (self->scheme != 0 ? self->scheme == SCHEME_DARK : self->theme_is_dark) : g_str_equal (choice, "dark");
  gboolean high_contrast =
      system ? self->contrast == CONTRAST_HIGH || self->theme_is_high_contrast : g_str_equal (choice, "high-contrast");

  if (dark == self->dark && high_contrast == self->high_contrast)
    return;
  self->dark = dark;
  self->high_contrast = high_contrast;
  set_theme (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_appearance_hear:
 * @key: a key of org.freedesktop.appearance
 * @value: what the desktop says
 *
 * Keys and values that are not known change nothing.
 */
void
bc_appearance_hear (BcAppearance *self, const char *key, GVariant *value)
{
  g_autoptr (GVariant) inner =
      g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT) ? g_variant_get_variant (value) : g_variant_ref (value);
  guint32 number;

  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;
  number = g_variant_get_uint32 (inner);
  if (g_str_equal (key, "color-scheme"))
    self->scheme = number <= SCHEME_LIGHT ? number : 0;
  else if (g_str_equal (key, "contrast"))
    self->contrast = number == CONTRAST_HIGH ? number : 0;
  update (self);
}

static void
setting_changed_cb (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *signal,
                    GVariant *parameters,
                    gpointer user_data)
{
  const char *name, *key;
  g_autoptr (GVariant) value = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &name, &key, &value);
  if (g_str_equal (name, APPEARANCE))
    bc_appearance_hear (BC_APPEARANCE (user_data), key, value);
}

static void
read_all_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) groups = NULL, group = NULL;
  const char *key;
  GVariant *value;
  GVariantIter iter;

  /* no portal, or the appearance went meanwhile */
  if (answer == NULL)
    return;
  groups = g_variant_get_child_value (answer, 0);
  group = g_variant_lookup_value (groups, APPEARANCE, G_VARIANT_TYPE_VARDICT);
  if (group == NULL)
    return;
  g_variant_iter_init (&iter, group);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    bc_appearance_hear (BC_APPEARANCE (user_data), key, value);
}

static void
bus_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  const char *const groups[] = { APPEARANCE, NULL };
  BcAppearance *self;

  if (bus == NULL)
    return;
  self = BC_APPEARANCE (user_data);
  self->bus = g_steal_pointer (&bus);
  self->subscription =
      g_dbus_connection_signal_subscribe (self->bus, PORTAL_NAME, PORTAL_INTERFACE, "SettingChanged", PORTAL_PATH, NULL,
                                          G_DBUS_SIGNAL_FLAGS_NONE, setting_changed_cb, self, NULL);
  g_dbus_connection_call (self->bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "ReadAll",
                          g_variant_new ("(^as)", groups), G_VARIANT_TYPE ("(a{sa{sv}})"), G_DBUS_CALL_FLAGS_NONE, -1,
                          self->asking, read_all_cb, self);
}

static void
bc_appearance_dispose (GObject *object)
{
  BcAppearance *self = BC_APPEARANCE (object);

  if (self->asking != NULL && gtk_settings_get_default () != NULL)
    {
      gtk_settings_reset_property (gtk_settings_get_default (), "gtk-theme-name");
      gtk_settings_reset_property (gtk_settings_get_default (), "gtk-application-prefer-dark-theme");
    }
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  if (self->settings != NULL && g_object_get_data (G_OBJECT (self->settings), SHARED) == self)
    g_object_set_data (G_OBJECT (self->settings), SHARED, NULL);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_appearance_parent_class)->dispose (object);
}

static void
bc_appearance_class_init (BcAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_appearance_dispose;

  /* BcAppearance::changed: the surroundings are lighter, darker, or richer in contrast. */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_appearance_init (BcAppearance *self)
{
  self->asking = g_cancellable_new ();
}

/**
 * bc_appearance_new:
 * @settings: a reference is taken; the key "appearance" holds "system", "light", "dark" or "high-contrast"
 *
 * Needs a display. Sets GTK's theme.
 *
 * Returns: (transfer full): the appearance; BcAppearance::changed tells when it is another.
 */
BcAppearance *
bc_appearance_new (BcSettings *settings)
{
  BcAppearance *self = g_object_new (BC_TYPE_APPEARANCE, NULL);

  self->settings = g_object_ref (settings);
  read_theme (self);
  self->dark = self->theme_is_dark;
  self->high_contrast = self->theme_is_high_contrast;
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_bus_get (G_BUS_TYPE_SESSION, self->asking, bus_found_cb, self);
  return self;
}

/**
 * bc_appearance_get_shared:
 * @settings: as for bc_appearance_new()
 *
 * There is one theme for all windows: what one sets is not what the desktop says to the next, and the first that closes
 * must not take it from the others.
 *
 * Returns: (transfer full): the appearance of all windows with the same settings
 */
BcAppearance *
bc_appearance_get_shared (BcSettings *settings)
{
  BcAppearance *self = g_object_get_data (G_OBJECT (settings), SHARED);

  if (self != NULL)
    return g_object_ref (self);
  self = bc_appearance_new (settings);
  g_object_set_data (G_OBJECT (settings), SHARED, self);
  return self;
}

/**
 * bc_appearance_get_preset:
 *
 * Returns: how figures are drawn in these surroundings.
 */
BcPreset
bc_appearance_get_preset (BcAppearance *self)
{
  if (self->high_contrast)
    return BC_PRESET_HIGH_CONTRAST;
  return self->dark ? BC_PRESET_SCREEN_DARK : BC_PRESET_SCREEN;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * bc_appearance_apply_to:
 * @window: gets the style classes "dark-paper" and "high-contrast" where they hold
 */
void
bc_appearance_apply_to (BcAppearance *self, GtkWidget *window)
{
  set_class (window, "dark-paper", self->dark && !self->high_contrast);
  set_class (window, "high-contrast", self->high_contrast);
}
