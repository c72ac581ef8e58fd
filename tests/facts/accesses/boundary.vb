' sdk: console
Option Strict Off

Imports System.Reflection

Namespace Facts
    Public Class Plugin
        Private ReadOnly _settings As Dictionary(Of String, Integer)

        Public Sub New(settings As Dictionary(Of String, Integer))
            _settings = settings
        End Sub

        Public Function Count() As Integer
            Return _settings.Count                             '@ access read Facts.Host._settings
        End Function
    End Class

    Public Class Score
        Public Property Tags As Dictionary(Of String, Integer)
    End Class

    Public NotInheritable Class Host
        Private ReadOnly _settings As New Dictionary(Of String, Integer)
        Private ReadOnly _scores As New Dictionary(Of String, Integer)
        Private ReadOnly _loose As New Dictionary(Of String, Integer)

        Public Function Known() As Integer
            Dim plugin = DirectCast(Activator.CreateInstance(GetType(Plugin), _settings), Plugin)   '@ pts(plugin) = {Facts.Plugin@29}  '@ boundary none  '@ feature constant-activator
            Return plugin.Count()
        End Function

        Public Sub Unknown(type As Type)
            Dim plugin = Activator.CreateInstance(type, _scores)   '@ boundary Facts.Host._scores  '@ feature unknown-activator
            Console.WriteLine(plugin)
        End Sub

        Public Sub Invoked(method As MethodInfo)
            method.Invoke(Nothing, New Object() {_scores})     '@ boundary Facts.Host._scores  '@ feature reflection
        End Sub

        Public Sub Loose()
            Dim target As Object = _loose
            target.Add("a", 1)                                 '@ boundary Facts.Host._loose  '@ feature dynamic
        End Sub

        Public Sub Indexed()
            Dim target As Object = _loose
            target("a") = 2                                    '@ boundary Facts.Host._loose
        End Sub
    End Class

    Public Module Program
        Public Sub Main(args As String())
            Dim host As New Host()
            Console.WriteLine(host.Known())
            host.Unknown(Type.GetType(args(0)))
            host.Invoked(GetType(Program).GetMethod(args(1)))
            host.Loose()
            host.Indexed()
            Dim score = System.Text.Json.JsonSerializer.Deserialize(Of Score)(args(2))
            score.Tags("a") = 1                                '@ access write Facts.Score.Tags  '@ feature object-from-outside
        End Sub
    End Module
End Namespace
