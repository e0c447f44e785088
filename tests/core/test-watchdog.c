/* The watchdog, with a supervisor of the test's own that listens on a socket.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bc-watchdog.h"
#include "temp-folder.h"

#define ROOM 64
#define PATIENCE_MS 10000
/* Two signs of life in a fifth of a second. */
#define INTERVAL "200000"

typedef struct
{
  char *folder;
  char *path;
  GSocket *socket;
} Supervisor;

static void
listen_on (Supervisor *supervisor, GSocketAddress *address)
{
  g_autoptr (GError) error = NULL;

  supervisor->socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_DATAGRAM, G_SOCKET_PROTOCOL_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (g_socket_bind (supervisor->socket, address, TRUE, &error));
  g_socket_set_blocking (supervisor->socket, FALSE);
}

static void
set_up (Supervisor *supervisor, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GSocketAddress) address = NULL;

  supervisor->folder = temp_folder_new ();
  supervisor->path = g_build_filename (supervisor->folder, "notify", NULL);
  address = g_unix_socket_address_new (supervisor->path);
  listen_on (supervisor, address);
}

static void
tear_down (Supervisor *supervisor, gconstpointer unused G_GNUC_UNUSED)
{
  g_object_unref (supervisor->socket);
  temp_folder_remove (supervisor->folder);
  g_free (supervisor->path);
}

/* NULL: nothing was said so far. */
static char *
hear (Supervisor *supervisor)
{
  char buffer[ROOM];
  gssize n = g_socket_receive (supervisor->socket, buffer, sizeof buffer, NULL, NULL);

  return n < 0 ? NULL : g_strndup (buffer, (gsize)n);
}

static gboolean
tick_cb (gpointer unused G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

static void
expect_sign_of_life (Supervisor *supervisor)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  guint tick = g_timeout_add (10, tick_cb, NULL);
  g_autofree char *word = NULL;

  while ((word = hear (supervisor)) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_cmpstr (word, ==, "WATCHDOG=1");
}

static void
test_readiness_is_told_first_and_life_ever_after (Supervisor *supervisor, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcWatchdog) watchdog = bc_watchdog_new (supervisor->path, INTERVAL, &error);
  g_autofree char *first = hear (supervisor);

  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, "READY=1");
  g_assert_cmpint (bc_watchdog_get_period (watchdog), ==, 100000);
  expect_sign_of_life (supervisor);
  expect_sign_of_life (supervisor);
}

static void
test_a_main_loop_that_stands_still_says_nothing (Supervisor *supervisor, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcWatchdog) watchdog = bc_watchdog_new (supervisor->path, INTERVAL, NULL);
  g_autofree char *first = hear (supervisor), *second = NULL;

  g_usleep (300 * 1000); /* longer than the interval */
  second = hear (supervisor);
  g_assert_null (second);
  expect_sign_of_life (supervisor);
}

static void
test_without_an_interval_only_readiness_is_told (Supervisor *supervisor, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcWatchdog) watchdog = bc_watchdog_new (supervisor->path, NULL, NULL);
  g_autofree char *first = hear (supervisor);

  g_assert_nonnull (watchdog);
  g_assert_cmpstr (first, ==, "READY=1");
  g_assert_cmpint (bc_watchdog_get_period (watchdog), ==, 0);
}

static void
test_names_of_the_abstract_namespace_are_reached (void)
{
  Supervisor supervisor = { 0 };
  g_autofree char *name = g_strdup_printf ("body-chart-test-%u", g_random_int ());
  g_autofree char *address_word = g_strconcat ("@", name, NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new_with_type (name, -1, G_UNIX_SOCKET_ADDRESS_ABSTRACT);
  g_autoptr (BcWatchdog) watchdog = NULL;
  g_autofree char *first = NULL;

  listen_on (&supervisor, address);
  watchdog = bc_watchdog_new (address_word, INTERVAL, NULL);
  g_assert_nonnull (watchdog);
  first = hear (&supervisor);
  g_assert_cmpstr (first, ==, "READY=1");
  g_object_unref (supervisor.socket);
}

static void
check_refused (const char *address, const char *interval)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bc_watchdog_new (address, interval, &error));
  g_assert_nonnull (error);
}

static void
test_wrong_words_are_refused (Supervisor *supervisor, gconstpointer unused G_GNUC_UNUSED)
{
  check_refused ("/no/such/socket", INTERVAL);
  check_refused ("relative", INTERVAL);
  check_refused ("", INTERVAL);
  check_refused ("@", INTERVAL);
  check_refused (supervisor->path, "soon");
  check_refused (supervisor->path, "-5");
  check_refused (supervisor->path, "3");
  check_refused (supervisor->path, "99999999999999999999");
}

static void
message_cb (const char *domain G_GNUC_UNUSED, GLogLevelFlags level G_GNUC_UNUSED, const char *text, gpointer n_messages)
{
  g_assert_true (g_str_has_prefix (text, "watchdog: "));
  ++*(guint *)n_messages;
}

/* Another supervisor at the same address hears nothing: the first one's loss was said once, and that was all. */
static void
test_a_supervisor_that_goes_is_let_go (Supervisor *supervisor, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcWatchdog) watchdog = bc_watchdog_new (supervisor->path, "20000", NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (supervisor->path);
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  guint tick = g_timeout_add (10, tick_cb, NULL), n_messages = 0;
  guint handler = g_log_set_handler (NULL, G_LOG_LEVEL_MESSAGE, message_cb, &n_messages);
  g_autofree char *word = NULL;

  g_clear_object (&supervisor->socket);
  while (n_messages == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_unlink (supervisor->path), ==, 0);
  listen_on (supervisor, address);
  end = g_get_monotonic_time () + G_USEC_PER_SEC / 5; /* twenty signs of life */
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_messages, ==, 1);
  word = hear (supervisor);
  g_assert_null (word);
  g_log_remove_handler (NULL, handler);
  g_source_remove (tick);
}

static void
test_nobody_asks_nobody_is_told (void)
{
  g_unsetenv ("NOTIFY_SOCKET");
  g_assert_null (bc_watchdog_new_from_environment ());
  g_setenv ("NOTIFY_SOCKET", "", TRUE);
  g_assert_null (bc_watchdog_new_from_environment ());
}

#define ADD(path, func) g_test_add (path, Supervisor, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/watchdog/readiness-is-told-first-and-life-ever-after", test_readiness_is_told_first_and_life_ever_after);
  ADD ("/watchdog/a-main-loop-that-stands-still-says-nothing", test_a_main_loop_that_stands_still_says_nothing);
  ADD ("/watchdog/without-an-interval-only-readiness-is-told", test_without_an_interval_only_readiness_is_told);
  g_test_add_func ("/watchdog/names-of-the-abstract-namespace-are-reached",
                   test_names_of_the_abstract_namespace_are_reached);
  ADD ("/watchdog/wrong-words-are-refused", test_wrong_words_are_refused);
  ADD ("/watchdog/a-supervisor-that-goes-is-let-go", test_a_supervisor_that_goes_is_let_go);
  g_test_add_func ("/watchdog/nobody-asks-nobody-is-told", test_nobody_asks_nobody_is_told);
  return g_test_run ();
}
